struct PartView: TemplateView {
    /// The encoding of the property.
    enum Coding: Sendable { case file, parts, value, styled, headers }

    let key: StringLiteral
    let names: MemberNames
    let local: String
    /// The type of a value or of an element of a repeated part.
    let type: String
    let coding: Coding
    let isJSON: Bool
    let isRepeated: Bool
    let isOptional: Bool
    let contentType: StringLiteral?
    let style: String
    let explode: Bool
    /// The value with the part's header fields.
    let headers: String?

    static let summary = "A property of a multipart body."
    static let fields: ViewFields<PartView> = [
        .literal("key", "The name of the part, as a literal.") { $0.key },
        .text("type", "The type of the value, or of an element if the part is repeated.") { $0.type },
        .text("storedMember", "The name of the stored property after a dot.") { $0.names.storedMember },
        .text("value", "The value in a method with a parameter named `parts`, as an expression.") {
            $0.names.value(besides: ["parts"])
        },
        .text("local", "The name of the local variable for the part.") { $0.local },
        .flag("isValue", "True for a value in text or JSON.") { $0.coding == .value },
        .flag("isJSON", "True for a value in JSON.") { $0.isJSON },
        .flag("isFile", "True for streamed bytes.") { $0.coding == .file },
        .flag("isParts", "True for nested parts.") { $0.coding == .parts },
        .flag("isStyled", "True for a value that is encoded like a form field.") { $0.coding == .styled },
        .flag("isHeaders", "True for the header fields of the part before it, which are written with that part.") {
            $0.coding == .headers
        },
        .flag("isRepeated", "True if the part is repeated for each element of an array.") { $0.isRepeated },
        .flag("isOptional", "True if the part can be absent.") { $0.isOptional },
        .optionalLiteral("contentType", "The media type of the part, if it is not the default, as a literal.") {
            $0.contentType
        },
        .text("style", "The style of a styled value.") { $0.style },
        .text("explode", "`true` or `false`, for a styled value.") { String($0.explode) },
        .optionalText("headers", "The value with the part's header fields, as an expression.") { $0.headers },
    ]
}
