struct ClientView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let servers: [ServerView]
    let serverEnumerations: [String]
    let defaultServer: ServerView?
    let hasOperationServers: Bool
    let hasCoders: Bool
    let credentials: [CredentialView]
    let defaultSecurity: [SecurityAlternativeView]
    var extensions: [ExtensionView] = []

    static let summary = "The client."
    static let fields: ViewFields<ClientView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the client.") { $0.name },
        .views("servers", "The servers of the document.") { $0.servers },
        .texts("serverEnumerations", "The text of each enumeration for the variables of servers.") {
            $0.serverEnumerations
        },
        .optionalView("defaultServer", "The only server of the document, which is the default.") { $0.defaultServer },
        .flag("hasOperationServers", "True if some operations have servers of their own.") { $0.hasOperationServers },
        .flag("hasCoders", "True if some bodies need a coder of the user.") { $0.hasCoders },
        .flag("hasCredentials", "True if there are credentials.") { !$0.credentials.isEmpty },
        .views("credentials", "A credential for each security scheme that an operation uses.") { $0.credentials },
        .flag("hasDefaultSecurity", "True if an operation uses security schemes.") { !$0.defaultSecurity.isEmpty },
        .views("defaultSecurity", "The security of most operations: alternatives, one of which is used.") {
            $0.defaultSecurity
        },
        .extensions { $0.extensions },
    ]
}
