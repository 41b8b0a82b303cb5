/// What a template receives: values under names, each known before anything is rendered.
///
/// A template reaches its view through this table alone. So every tag is resolved when the template is loaded, a tag
/// that no view knows is an error with a place, and there is nothing to look up while it renders.
protocol TemplateView: Sendable {
    /// The name that a template gives on its second line: `{{! view: StructureView }}`.
    static var viewName: String { get }
    static var fields: ViewFields<Self> { get }

    // What a program asks of a view, by the position of a field. Programs know views by this protocol alone: generic
    // ones would be compiled anew for every view.

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

/// What a name of a view stands for, and so what a tag of this name can be used for.
enum ViewField<View: TemplateView>: Sendable {
    /// `{{name}}`
    case text(@Sendable (View) -> String)
    /// `// {{title}}`: text of the document, in a comment alone.
    case line(@Sendable (View) -> CommentLine)
    /// `{{#flag}}…{{/flag}}`, `{{^flag}}…{{/flag}}`; the names inside are the view's own.
    case flag(@Sendable (View) -> Bool)
    /// `{{#properties}}…{{/properties}}` for each, `{{^properties}}…{{/properties}}` for none; the names inside a `#`
    /// section are those of the elements' view.
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
    /// `{{key}}`: text of the document as a literal.
    static func literal(_ value: @escaping @Sendable (View) -> StringLiteral) -> ViewField {
        .text { value($0).source }
    }

    /// `{{#tag}}{{.}}{{/tag}}`: a literal or none.
    static func optionalLiteral(_ value: @escaping @Sendable (View) -> StringLiteral?) -> ViewField {
        optionalText { value($0)?.source }
    }

    /// `{{#documentation}}/// {{.}}{{/documentation}}`: lines of comments.
    static func lines(_ value: @escaping @Sendable (View) -> [CommentLine]) -> ViewField { views(value) }

    /// `{{#nested}}{{.}}{{/nested}}`: texts, none, one or more.
    static func texts(_ value: @escaping @Sendable (View) -> [String]) -> ViewField { views(value) }

    /// `{{#note}}{{.}}{{/note}}`: one text or none.
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
