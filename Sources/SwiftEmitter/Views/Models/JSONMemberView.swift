internal import APIModel

struct JSONMemberView: TemplateView {
    let index: Int
    let key: StringLiteral
    let names: MemberNames
    /// The name of the local variable.
    let local: String
    /// The type of the stored property.
    let storedType: TypeReference
    let storedTypeText: String
    let defaultValue: String?
    let isRequired: Bool
    let isTag: Bool

    private var isPlain: Bool { !storedType.isOptional && !storedType.isPresence }
    /// True if the member is required and has no default value, so that nothing initialises its property.
    var hasLocal: Bool { isPlain && defaultValue == nil }

    static let summary = "A member of a JSON object."
    static let fields: ViewFields<JSONMemberView> = [
        .text("index", "The position of the member, from 0.") { String($0.index) },
        .literal("key", "The name in JSON, as a literal.") { $0.key },
        .flag("isRenamed", "True if the property has another name than the member.") {
            !$0.key.isLiteral(of: $0.names.member)
        },
        .text("storedMember", "The name of the stored property after a dot.") { $0.names.storedMember },
        .text("storedType", "The type of the stored property.") { $0.storedTypeText },
        .text("value", "The value in a method with a parameter named `json`, as an expression.") {
            $0.names.value(besides: ["json"])
        },
        .flag("isRequired", "True if JSON must contain the member.") { $0.isRequired },
        .flag("isOptional", "True if the type is optional.") { $0.storedType.isOptional },
        .flag("isPresence", "True if the type is `Presence`.") { $0.storedType.isPresence },
        .flag("isPlain", "True if the type is neither optional nor `Presence`.") { $0.isPlain },
        .flag("hasDefault", "True if the member has a default value.") { $0.defaultValue != nil },
        .text("defaultValue", "The default value as an expression, or an empty text.") { $0.defaultValue ?? "" },
        .flag(
            "hasLocal",
            """
            True if the member is read into a local variable, because its property has no value before. Other members \
            are read into their properties, which compiles faster.
            """
        ) { $0.hasLocal },
        .text("local", "The name of the local variable.") { $0.local },
        .flag("isTag", "True for a discriminator that only the union writes.") { $0.isTag },
    ]
}
