/// The input of a template: named fields, all of which are known before rendering.
///
/// A template can access its view only through this table. Therefore all tags are resolved when the template is loaded,
/// an unknown tag is an error with a location, and rendering needs no lookups by name. `docs/views.md` is written from
/// the same table.
protocol TemplateView: Sendable {
    /// The name that a template specifies in its first line, for example `{{! view: StructureView }}`.
    static var viewName: String { get }
    /// The documentation of the view.
    static var summary: String { get }
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
        ViewSchema(viewName: viewName, summary: summary, fields: fields.all.map(\.schema))
    }

    func text(_ field: Int) -> String {
        switch Self.fields.all[field].value {
        case .text(let value): value(self)
        case .line(let value): value(self).text
        case .type(let value): value(self).text
        case .flag, .section: ""
        }
    }

    func flag(_ field: Int) -> Bool {
        if case .flag(let value) = Self.fields.all[field].value { value(self) } else { false }
    }

    func elements(_ field: Int) -> [any TemplateView] {
        switch Self.fields.all[field].value {
        case .section(_, _, let value): value(self)
        case .type(let value): [value(self)]
        case .text, .line, .flag: []
        }
    }
}

/// A text in a list of texts: `{{.}}`.
extension String: TemplateView {
    static var viewName: String { "String" }
    static let summary = "A text."
    static let fields: ViewFields<String> = [.text(".", "The text.") { $0 }]
}

/// A line in a list of lines: `{{.}}`.
extension CommentLine: TemplateView {
    static let summary = "A line of a comment."
    static let fields: ViewFields<CommentLine> = [.line(".", "The line.") { $0 }]
}
