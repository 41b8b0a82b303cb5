/// The input of a template: named fields, all of which are known before rendering.
///
/// A template can access its view only through this table. Therefore all tags are resolved when the template is loaded,
/// an unknown tag is an error with a location, and rendering needs no lookups by name.
protocol TemplateView: Sendable {
    /// The name that a template specifies in its second line, for example `{{! view: StructureView }}`.
    static var viewName: String { get }
    static var fields: ViewFields<Self> { get }

    // Programs access the fields of a view by position. They use only this protocol, because the compiler would
    // specialise generic programs for each view.

    func text(_ field: Int) -> String
    func flag(_ field: Int) -> Bool
    func elements(_ field: Int) -> [any TemplateView]
}

extension TemplateView {
    static var viewName: String { String(describing: Self.self) }

    static var schema: ViewSchema {
        var schema = ViewSchema(viewName: viewName)
        for (name, field) in fields.all { schema.append(name, field.kind) }
        return schema
    }

    func text(_ field: Int) -> String {
        switch Self.fields.all[field].field {
        case .text(let value): value(self)
        case .line(let value): value(self).text
        case .flag, .section: ""
        }
    }

    func flag(_ field: Int) -> Bool {
        if case .flag(let value) = Self.fields.all[field].field { value(self) } else { false }
    }

    func elements(_ field: Int) -> [any TemplateView] {
        if case .section(_, let value) = Self.fields.all[field].field { value(self) } else { [] }
    }
}

/// The kind of a field, which determines the tags that can refer to it.
enum ViewField<View: TemplateView>: Sendable {
    /// Text: `{{name}}`.
    case text(@Sendable (View) -> String)
    /// Text of the document, which is allowed only in comments: `// {{title}}`.
    case line(@Sendable (View) -> CommentLine)
    /// A Boolean value: `{{#flag}}…{{/flag}}`, `{{^flag}}…{{/flag}}`. Names inside are those of the same view.
    case flag(@Sendable (View) -> Bool)
    /// A list of views: `{{#properties}}…{{/properties}}` for each element, `{{^properties}}…{{/properties}}` for an
    /// empty list. Names inside a `#` section are those of the elements' view.
    case section(@Sendable () -> ViewSchema, @Sendable (View) -> [any TemplateView])

    var kind: ViewSchema.Kind {
        switch self {
        case .text: .text
        case .line: .line
        case .flag: .flag
        case .section(let elements, _): .section(elements)
        }
    }
}

extension ViewField {
    /// Returns a field for text of the document as a literal: `{{key}}`.
    static func literal(_ value: @escaping @Sendable (View) -> StringLiteral) -> ViewField {
        .text { value($0).source }
    }

    /// Returns a field for an optional literal: `{{#tag}}{{.}}{{/tag}}`.
    static func optionalLiteral(_ value: @escaping @Sendable (View) -> StringLiteral?) -> ViewField {
        optionalText { value($0)?.source }
    }

    /// Returns a field for lines of a comment: `{{#documentation}}/// {{.}}{{/documentation}}`.
    static func lines(_ value: @escaping @Sendable (View) -> [CommentLine]) -> ViewField { views(value) }

    /// Returns a field for a list of texts: `{{#nested}}{{.}}{{/nested}}`.
    static func texts(_ value: @escaping @Sendable (View) -> [String]) -> ViewField { views(value) }

    /// Returns a field for an optional text: `{{#note}}{{.}}{{/note}}`.
    static func optionalText(_ value: @escaping @Sendable (View) -> String?) -> ViewField { optionalView(value) }

    static func views<Element: TemplateView>(_ value: @escaping @Sendable (View) -> [Element]) -> ViewField {
        .section({ Element.schema }, { value($0) })
    }

    static func optionalView<Element: TemplateView>(_ value: @escaping @Sendable (View) -> Element?) -> ViewField {
        .section({ Element.schema }, { value($0).map { [$0] } ?? [] })
    }
}

/// A text in a list of texts: `{{.}}`.
extension String: TemplateView {
    static var viewName: String { "String" }
    static let fields: ViewFields<String> = [".": .text { $0 }]
}

/// A line in a list of lines: `{{.}}`.
extension CommentLine: TemplateView {
    static let fields: ViewFields<CommentLine> = [".": .line { $0 }]
}
