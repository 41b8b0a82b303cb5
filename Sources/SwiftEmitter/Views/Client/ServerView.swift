struct ServerView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let member: String
    let type: String
    let url: StringLiteral
    let variables: [ServerVariableView]
    /// The parameter for the URL to which the server's URL is relative.
    let base: String?
    let keepsOperationServers: Bool

    static let summary = "A server of the document."
    static let fields: ViewFields<ServerView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.name },
        .text("member", "The name after a dot.") { $0.member },
        .text("type", "The type `Server` with the types around it, for example `PetsClient.Server`.") { $0.type },
        .literal("url", "The URL with its variables in braces, as a literal.") { $0.url },
        .flag("hasVariables", "True if the URL has variables.") { !$0.variables.isEmpty },
        .views("variables", "The variables of the URL.") { $0.variables },
        .flag("isRelative", "True if the URL is relative to one that the caller passes.") { $0.base != nil },
        .text("base", "The name of the parameter for that URL, or an empty text.") { $0.base ?? "" },
        .flag("isConstant", "True if there are neither variables nor a base.") {
            $0.variables.isEmpty && $0.base == nil
        },
        .flag("keepsOperationServers", "True if operations with servers of their own are sent to those.") {
            $0.keepsOperationServers
        },
    ]
}
