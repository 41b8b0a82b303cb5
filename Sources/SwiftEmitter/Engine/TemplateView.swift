internal import Mustache

/// What a template receives: values under names, each known before anything is rendered.
///
/// The table behind `child(named:)` replaces swift-mustache's reflection, which would be slow, and lets every tag of a
/// template be checked when it is loaded.
protocol TemplateView: MustacheParent, Sendable {
    /// The name that a template gives on its second line: `{{! view: StructureView }}`.
    static var viewName: String { get }
    static var fields: [String: ViewField<Self>] { get }
}

extension TemplateView {
    static var viewName: String { String(describing: Self.self) }

    func child(named name: String) -> Any? { Self.fields[name]?.value(self) }

    static func kind(of name: String) -> ViewFieldKind? { fields[name]?.kind }
}

/// What a tag of this name can be used for.
enum ViewFieldKind: Sendable {
    /// `{{name}}`
    case text
    /// `{{#flag}}…{{/flag}}`, `{{^flag}}…{{/flag}}`
    case flag
    /// `{{#note}}{{.}}{{/note}}`: texts, none, one or more.
    case texts
    /// `{{#property}}…{{/property}}` with the names of another view inside.
    case views(any TemplateView.Type)
}

struct ViewField<View>: Sendable {
    let kind: ViewFieldKind
    let value: @Sendable (View) -> Any
}

extension ViewField {
    static func text(_ value: @escaping @Sendable (View) -> String) -> ViewField {
        ViewField(kind: .text, value: value)
    }

    static func flag(_ value: @escaping @Sendable (View) -> Bool) -> ViewField {
        ViewField(kind: .flag, value: value)
    }

    /// False stands for nil: nil would make swift-mustache look for the name in the views around this one.
    static func optionalText(_ value: @escaping @Sendable (View) -> String?) -> ViewField {
        ViewField(kind: .texts) { value($0) ?? false as Any }
    }

    static func texts(_ value: @escaping @Sendable (View) -> [String]) -> ViewField {
        ViewField(kind: .texts, value: value)
    }

    static func optionalView<Child: TemplateView>(_ value: @escaping @Sendable (View) -> Child?) -> ViewField {
        ViewField(kind: .views(Child.self)) { value($0) ?? false as Any }
    }

    static func views<Child: TemplateView>(_ value: @escaping @Sendable (View) -> [Child]) -> ViewField {
        ViewField(kind: .views(Child.self), value: value)
    }
}
