internal import BuiltInTemplates
import StableText

/// The documentation of all views and their fields.
package struct ViewReference: Sendable {
    package struct View: Sendable {
        /// The name that templates specify.
        package let name: String
        package let summary: String
        /// The templates that render the view, sorted.
        package let templates: [String]
        package let fields: [Field]
    }

    package struct Field: Sendable {
        package let name: String
        package let kind: Kind
        package let documentation: String
    }

    /// The kind of a field, which determines the tags that can refer to it.
    package enum Kind: Sendable, Hashable {
        case text, line, flag, optionalText, texts, lines
        /// A type, which is a text and a view of types.
        case type(view: String)
        case view(String)
        case optionalView(String)
        case views(String)
    }

    /// The views, sorted by name.
    package let views: [View]

    package init() throws(TemplateError) {
        var templates: [String: [String]] = [:]
        for template in EmbeddedTemplates.all {
            let parsed = try TemplateParser.parse(name: template.name, path: template.name, text: template.text)
            templates[parsed.viewName, default: []].append(template.name)
        }
        views = Self.schemas().map { schema in
            View(
                name: schema.viewName, summary: schema.summary,
                templates: (templates[schema.viewName] ?? []).ordered(),
                fields: schema.fields.map { Field($0) })
        }
    }

    /// Returns the schemas of the views that templates render, and of those in their fields.
    private static func schemas() -> [ViewSchema] {
        var open = roots
        var known: [String: ViewSchema] = [:]
        while let schema = open.popLast() {
            guard known.updateValue(schema, forKey: schema.viewName) == nil else { continue }
            for field in schema.fields {
                switch field.kind {
                case .section(let elements, _): open.append(elements())
                case .type: open.append(TypeView.schema)
                case .text, .line, .flag: break
                }
            }
        }
        let plain = [String.viewName, CommentLine.viewName]
        return known.values.filter { !plain.contains($0.viewName) }.ordered { $0.viewName < $1.viewName }
    }

    /// The views that templates render.
    private static let roots: [ViewSchema] = [
        AliasView.schema, APIHandlerView.schema, ClientMethodView.schema, ClientMethodsView.schema,
        ClientRequestView.schema, ClientView.schema, DocumentationView.schema, EnumerationView.schema,
        EqualityView.schema, FileView.schema, FormFieldsView.schema, HandlerView.schema, HeaderFieldsView.schema,
        MultipartView.schema, NamespaceView.schema, OperationView.schema, PageView.schema, PaginationView.schema,
        PartHeadersView.schema, ScaffoldView.schema, ServerRequestView.schema, ShadowAliasesView.schema,
        StructureJSONView.schema, StructureView.schema, UnionJSONView.schema, UnionView.schema,
        WebhookHandlerView.schema,
    ]
}

extension ViewReference.Field {
    fileprivate init(_ field: ViewSchema.Field) {
        let kind: ViewReference.Kind =
            switch field.kind {
            case .text: .text
            case .line: .line
            case .flag: .flag
            case .type: .type(view: TypeView.viewName)
            case .section(let elements, let count): ViewReference.Kind(elements().viewName, count)
            }
        self.init(name: field.name, kind: kind, documentation: field.documentation)
    }
}

extension ViewReference.Kind {
    fileprivate init(_ view: String, _ count: ViewSchema.Count) {
        switch (view, count) {
        case (String.viewName, .any): self = .texts
        case (String.viewName, _): self = .optionalText
        case (CommentLine.viewName, _): self = .lines
        case (_, .one): self = .view(view)
        case (_, .optional): self = .optionalView(view)
        case (_, .any): self = .views(view)
        }
    }
}
