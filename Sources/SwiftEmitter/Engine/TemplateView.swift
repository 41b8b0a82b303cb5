/// What a template receives: values under names, each known before anything is rendered.
///
/// A template reaches its view through this table alone. So every tag is resolved when the template is loaded, a tag
/// that no view knows is an error with a place, and there is nothing to look up while it renders.
protocol TemplateView: Sendable {
    /// The name that a template gives on its second line: `{{! view: StructureView }}`.
    static var viewName: String { get }
    static var fields: [String: ViewField<Self>] { get }
}

extension TemplateView {
    static var viewName: String { String(describing: Self.self) }
}

/// What a name of a view stands for, and so what a tag of this name can be used for.
enum ViewField<View: TemplateView>: Sendable {
    /// `{{name}}`
    case text(@Sendable (View) -> String)
    /// `{{#flag}}…{{/flag}}`, `{{^flag}}…{{/flag}}`; the names inside are the view's own.
    case flag(@Sendable (View) -> Bool)
    /// `{{#properties}}…{{/properties}}` for each, `{{^properties}}…{{/properties}}` for none; the names inside a `#`
    /// section are those of the elements' view.
    case section(any ViewSection<View>)
}

extension ViewField {
    /// `{{#nested}}{{.}}{{/nested}}`: texts, none, one or more.
    static func texts(_ value: @escaping @Sendable (View) -> [String]) -> ViewField {
        .section(ListSection(elements: value))
    }

    /// `{{#note}}{{.}}{{/note}}`: one text or none.
    static func optionalText(_ value: @escaping @Sendable (View) -> String?) -> ViewField {
        .section(OptionalSection(element: value))
    }

    static func views<Element: TemplateView>(_ value: @escaping @Sendable (View) -> [Element]) -> ViewField {
        .section(ListSection(elements: value))
    }

    static func optionalView<Element: TemplateView>(_ value: @escaping @Sendable (View) -> Element?) -> ViewField {
        .section(OptionalSection(element: value))
    }
}

/// A text in a list of texts: `{{.}}`.
extension String: TemplateView {
    static var viewName: String { "String" }
    static let fields: [String: ViewField<String>] = [".": .text { $0 }]
}
