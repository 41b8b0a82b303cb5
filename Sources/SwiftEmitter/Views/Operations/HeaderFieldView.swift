struct HeaderFieldView: TemplateView {
    let key: StringLiteral
    let type: String
    let isOptional: Bool
    let isExploded: Bool
    let local: String
    let names: MemberNames

    static let summary = "The coding of a header field."
    static let fields: ViewFields<HeaderFieldView> = [
        .literal("key", "The name of the header field, as a literal.") { $0.key },
        .text("type", "The type without `?`.") { $0.type },
        .flag("isOptional", "True if the header field can be absent.") { $0.isOptional },
        .flag("isExploded", "True if the members of an object are written as `name=value`.") { $0.isExploded },
        .text("local", "The name of the local variable for the value.") { $0.local },
        .text("storedMember", "The name of the stored property after a dot.") { $0.names.storedMember },
        .text("value", "The value in a method with a parameter named `headers`, as an expression.") {
            $0.names.value(besides: ["headers"])
        },
    ]
}
