/// A field of a view: its name, its documentation, and the function that returns its value.
struct ViewField<View: TemplateView>: Sendable {
    /// The value of a field. Its kind determines the tags that can refer to the field.
    enum Value: Sendable {
        /// Text: `{{name}}`.
        case text(@Sendable (View) -> String)
        /// Text of the document, which is allowed only in comments: `// {{title}}`.
        case line(@Sendable (View) -> CommentLine)
        /// A Boolean value: `{{#flag}}…{{/flag}}`, `{{^flag}}…{{/flag}}`. Names inside are those of the same view.
        case flag(@Sendable (View) -> Bool)
        /// Views: `{{#properties}}…{{/properties}}` for each element, `{{^properties}}…{{/properties}}` for an empty
        /// list. Names inside a `#` section are those of the elements' view.
        case section(@Sendable () -> ViewSchema, ViewSchema.Count, @Sendable (View) -> [any TemplateView])
        /// A type, both as text and as a view: `{{type}}`, `{{#type}}…{{/type}}`.
        case type(@Sendable (View) -> TypeView)
    }

    let name: String
    let documentation: String
    let value: Value

    /// The field without its value.
    var schema: ViewSchema.Field {
        let kind: ViewSchema.Kind =
            switch value {
            case .text: .text
            case .line: .line
            case .flag: .flag
            case .section(let elements, let count, _): .section(elements, count)
            case .type: .type
            }
        return ViewSchema.Field(name: name, documentation: documentation, kind: kind)
    }
}

/// The fields of a view, in the order of the documentation.
struct ViewFields<View: TemplateView>: Sendable, ExpressibleByArrayLiteral {
    let all: [ViewField<View>]

    init(arrayLiteral fields: ViewField<View>...) { all = fields }
}

// MARK: - Kinds of fields

extension ViewField {
    static func text(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> String
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, value: .text(value))
    }

    static func line(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> CommentLine
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, value: .line(value))
    }

    static func flag(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> Bool
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, value: .flag(value))
    }

    static func type(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> TypeView
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, value: .type(value))
    }

    /// Returns a field for text of the document as a literal: `{{key}}`.
    static func literal(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> StringLiteral
    ) -> ViewField {
        text(name, documentation) { value($0).source }
    }

    /// Returns a field for an optional literal: `{{#tag}}{{.}}{{/tag}}`.
    static func optionalLiteral(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> StringLiteral?
    ) -> ViewField {
        optionalText(name, documentation) { value($0)?.source }
    }

    /// Returns a field for a list of literals: `{{#keys}}{{.}}{{^isLast}}, {{/isLast}}{{/keys}}`.
    static func literals(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> [StringLiteral]
    ) -> ViewField {
        texts(name, documentation) { value($0).map(\.source) }
    }

    /// Returns a field for lines of a comment: `{{#documentation}}/// {{.}}{{/documentation}}`.
    static func lines(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> [CommentLine]
    ) -> ViewField {
        views(name, documentation, value)
    }

    /// Returns a field for a list of texts: `{{#nested}}{{.}}{{/nested}}`.
    static func texts(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> [String]
    ) -> ViewField {
        views(name, documentation, value)
    }

    /// Returns a field for an optional text: `{{#note}}{{.}}{{/note}}`.
    static func optionalText(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> String?
    ) -> ViewField {
        optionalView(name, documentation, value)
    }

    static func views<Element: TemplateView>(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> [Element]
    ) -> ViewField {
        ViewField(
            name: name, documentation: documentation, value: .section({ Element.schema }, .any, { value($0) }))
    }

    static func view<Element: TemplateView>(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> Element
    ) -> ViewField {
        ViewField(
            name: name, documentation: documentation, value: .section({ Element.schema }, .one, { [value($0)] }))
    }

    static func optionalView<Element: TemplateView>(
        _ name: String, _ documentation: String, _ value: @escaping @Sendable (View) -> Element?
    ) -> ViewField {
        ViewField(
            name: name, documentation: documentation,
            value: .section({ Element.schema }, .optional, { value($0).map { [$0] } ?? [] }))
    }
}

// MARK: - Fields of many views

extension ViewField {
    static func documentation(_ value: @escaping @Sendable (View) -> [CommentLine]) -> ViewField {
        lines("documentation", "The lines of the comment, without `///`.", value)
    }

    static func deprecation(_ value: @escaping @Sendable (View) -> DeprecationView?) -> ViewField {
        optionalView("deprecation", "The deprecation, if the declaration has the attribute.", value)
    }

    static func access(_ value: @escaping @Sendable (View) -> String) -> ViewField {
        text("access", "The access modifier and a space: `public `, `package `, or an empty text.", value)
    }

    static func extensions(_ value: @escaping @Sendable (View) -> [ExtensionView]) -> ViewField {
        views(ExtensionView.listName, "The `x-` fields of the document.", value)
    }
}
