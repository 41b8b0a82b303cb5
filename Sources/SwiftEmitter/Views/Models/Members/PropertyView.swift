struct PropertyView: TemplateView {
    let documentation: [CommentLine]
    let deprecation: DeprecationView?
    let access: String
    let names: MemberNames
    let key: StringLiteral
    /// The location of a parameter of a request.
    let location: String?
    let type: TypeView
    let storage: StorageView?
    let defaultValue: String?
    let isRequired: Bool
    /// True for a discriminator property that the schema does not declare.
    let isTag: Bool
    /// True for the property with the members that the schema does not declare.
    let isAdditional: Bool
    var extensions: [ExtensionView] = []

    static let summary = "A property of a structure, of `Request`, or of the headers of a response."
    static let fields: ViewFields<PropertyView> = [
        .documentation { $0.documentation },
        .deprecation { $0.deprecation },
        .access { $0.access },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.names.name },
        .text("member", "The name after a dot, where most keywords need no backticks.") { $0.names.member },
        .literal(
            "key",
            """
            The name in the document, as a literal. A body and the property for additional members have none; the \
            field then has the name of the property.
            """
        ) { $0.key },
        .optionalText("location", "`path`, `query`, `querystring`, `header` or `cookie`, for a parameter of a request.")
        {
            $0.location
        },
        .type("type", "The type.") { $0.type },
        .flag("isRequired", "True if the document requires a value.") { $0.isRequired },
        .flag("isOptional", "True if the type is optional.") { $0.type.reference.isOptional },
        .flag("isPresence", "True if the type is `Presence`, which distinguishes an absent value from null.") {
            $0.type.reference.isPresence
        },
        .flag(
            "isNullable",
            "True if null is known to be allowed: the type is `Presence`, or an optional type whose value is required."
        ) { $0.type.reference.isPresence || $0.isRequired && $0.type.reference.isOptional },
        .optionalText("defaultValue", "The default value of the initialiser's parameter, as an expression.") {
            $0.defaultValue
        },
        .flag("isTag", "True for a discriminator that the schema does not declare. Only the union writes it.") {
            $0.isTag
        },
        .flag("isAdditional", "True for the dictionary of the members that the schema does not declare.") {
            $0.isAdditional
        },
        .flag("isComputed", "True if the value is in a private property.") { $0.storage != nil },
        .optionalView("storage", "The private property of a computed one.") { $0.storage },
        .text("storedMember", "The name of the stored property after a dot: the private one, or `member`.") {
            $0.names.storedMember
        },
        .flag("isBoxed", "True if the value is stored in an `Indirect`.") { $0.names.box != nil },
        .extensions { $0.extensions },
    ]
}
