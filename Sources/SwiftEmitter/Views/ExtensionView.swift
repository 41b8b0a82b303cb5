internal import APIModel

/// A field of the document whose name begins with `x-`.
///
/// A view that has `extensions` has each of them under its own name too: `{{#x-audience}}for {{value}}{{/x-audience}}`
/// stands there where the document sets the field, `{{^x-audience}}…{{/x-audience}}` where it does not, or sets it to
/// `false`, null or nothing.
struct ExtensionView: TemplateView {
    /// The name under which views list them.
    static let listName = "extensions"

    let name: String
    /// A scalar's text; of a list or a mapping its JSON.
    let value: String
    /// The value as a literal of Swift.
    let literal: String
    let json: String
    let items: [String]
    let isSet: Bool

    init(_ value: VendorExtension) {
        name = value.name
        self.value = CommentLines.clean(value.text)
        literal = SwiftLiteral.string(value.text)
        json = value.json
        items = value.items.map(CommentLines.clean)
        isSet = value.isSet
    }

    static let fields: ViewFields<ExtensionView> = [
        "name": .text { $0.name }, "value": .text { $0.value }, "literal": .text { $0.literal },
        "json": .text { $0.json }, "items": .texts { $0.items }, "isSet": .flag { $0.isSet },
    ]

    static func list(_ extensions: [VendorExtension]) -> [ExtensionView] { extensions.map { ExtensionView($0) } }
}
