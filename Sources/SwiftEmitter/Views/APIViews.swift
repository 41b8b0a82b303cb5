/// The client's methods for the operations of one tag.
struct ClientMethodsView: TemplateView {
    let client: String
    /// The texts of the methods.
    let methods: [String]

    static let fields: ViewFields<ClientMethodsView> = [
        "client": .text { $0.client }, "methods": .texts { $0.methods },
    ]
}

/// The protocol that a server implements, for one tag or for the whole API.
struct HandlerView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let title: CommentLine
    let name: String
    let operations: [HandlerMethodView]
    /// The protocols of all tags.
    let refined: String
    /// True if the protocol of the whole API differs from that of its only tag.
    let isComposed: Bool
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<HandlerView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "title": .line { $0.title },
        "name": .text { $0.name }, "operations": .views { $0.operations }, "refined": .text { $0.refined },
        "isComposed": .flag { $0.isComposed },
        "extensions": .views { $0.extensions },
    ]
}

/// A method that a server implements for an operation.
struct HandlerMethodView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// The namespace: `FindCustomer`, or `Operations.FindCustomer` if that name is not free.
    let path: String
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<HandlerMethodView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "path": .text { $0.path },
        "extensions": .views { $0.extensions },
    ]
}

/// An initial implementation of the whole API, for users to complete.
struct ScaffoldView: TemplateView {
    let title: CommentLine
    let name: String
    let handler: String
    let operations: [HandlerMethodView]

    static let fields: ViewFields<ScaffoldView> = [
        "title": .line { $0.title }, "name": .text { $0.name }, "handler": .text { $0.handler },
        "operations": .views { $0.operations },
    ]
}

/// The namespace of all operations.
struct OperationsView: TemplateView {
    let title: CommentLine
    let access: String
    let name: String
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<OperationsView> = [
        "title": .line { $0.title }, "access": .text { $0.access }, "name": .text { $0.name },
        "extensions": .views { $0.extensions },
    ]
}

struct ClientView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let servers: [ServerView]
    /// The texts of the enumerations for the variables of servers.
    let serverEnumerations: [String]
    /// The default server of a client, or `nil` unless the document has exactly one server.
    let serverDefault: String?
    /// True if some operations have servers of their own.
    let hasOperationServers: Bool
    /// True if some bodies need a coder.
    let hasCoders: Bool
    let credentials: [CredentialView]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<ClientView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "servers": .views { $0.servers }, "serverEnumerations": .texts { $0.serverEnumerations },
        "serverDefault": .optionalText { $0.serverDefault },
        "hasOperationServers": .flag { $0.hasOperationServers },
        "hasCoders": .flag { $0.hasCoders }, "credentials": .views { $0.credentials },
        "hasCredentials": .flag { !$0.credentials.isEmpty },
        "credentialParameters": .views { view in
            view.credentials.map { ParameterView(declaration: "\($0.name): \($0.type)? = nil") }.markingLast
        },
        "extensions": .views { $0.extensions },
    ]
}

struct ServerView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let url: StringLiteral
    let parameters: [ParameterView]
    /// The values of the variables by their names in the URL.
    let values: [ArgumentView]
    /// The parameter for the URL to which the server's URL is relative, or `nil` for an absolute URL.
    let base: String?
    /// Further arguments of the initialiser, each with a comma before it.
    let options: String

    static let fields: ViewFields<ServerView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "url": .literal { $0.url }, "parameters": .views { $0.parameters }, "values": .views { $0.values },
        "hasValues": .flag { !$0.values.isEmpty }, "base": .text { $0.base ?? "" },
        "isRelative": .flag { $0.base != nil }, "options": .text { $0.options },
        "isConstant": .flag { $0.parameters.isEmpty },
    ]
}

/// The servers of an operation that has servers of its own.
struct OperationServersView: TemplateView {
    let access: String
    /// The namespace, for example `Operations.FindCustomer`.
    let path: String
    let servers: [ServerView]
    /// The texts of the enumerations for the variables of the servers.
    let serverEnumerations: [String]

    static let fields: ViewFields<OperationServersView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "servers": .views { $0.servers },
        "serverEnumerations": .texts { $0.serverEnumerations },
    ]
}

struct CredentialView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let type: String
    /// The name of the scheme in the document.
    let key: StringLiteral
    /// The property as an expression in a function with the variable `scheme`.
    let value: String
    let target: String
    /// The location of an API key (`header`, `query` or `cookie`) and its name.
    let place: CredentialPlaceView?

    static let fields: ViewFields<CredentialView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "type": .text { $0.type }, "key": .literal { $0.key }, "value": .text { $0.value },
        "target": .text { $0.target },
        "place": .optionalView { $0.place },
    ]
}

struct CredentialPlaceView: TemplateView {
    let kind: String
    let key: StringLiteral

    static let fields: ViewFields<CredentialPlaceView> = [
        "kind": .text { $0.kind }, "key": .literal { $0.key },
    ]
}

/// The aliases for hidden types.
struct ShadowAliasesView: TemplateView {
    let aliases: [ShadowAliasView]

    static let fields: ViewFields<ShadowAliasesView> = ["aliases": .views { $0.aliases }]
}

struct ShadowAliasView: TemplateView {
    let access: String
    let name: String
    let target: String

    static let fields: ViewFields<ShadowAliasView> = [
        "access": .text { $0.access }, "name": .text { $0.name }, "target": .text { $0.target },
    ]
}
