struct ServerVariableView: TemplateView {
    let key: StringLiteral
    let label: String
    let name: String
    let type: String
    let isEnumeration: Bool
    let defaultValue: StringLiteral
    /// The case with the default value.
    let defaultCase: String?

    static let summary = "A variable in the URL of a server."
    static let fields: ViewFields<ServerVariableView> = [
        .literal("key", "The name in the URL, as a literal.") { $0.key },
        .text("label", "The name in a list of parameters, where most keywords need no backticks.") { $0.label },
        .text("name", "The name of the parameter in an expression.") { $0.name },
        .text("type", "`String`, or the name of the enumeration of the allowed values.") { $0.type },
        .flag("isEnumeration", "True if the document lists the allowed values.") { $0.isEnumeration },
        .literal("defaultValue", "The default value, as a literal.") { $0.defaultValue },
        .flag("hasDefaultCase", "True if the default value is a case of the enumeration.") { $0.defaultCase != nil },
        .text("defaultCase", "The name of that case after a dot, or an empty text.") { $0.defaultCase ?? "" },
    ]
}
