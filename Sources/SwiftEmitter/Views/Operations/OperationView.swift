struct OperationView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let operations: String
    let path: String
    let hasAlias: Bool
    let isReceived: Bool
    let isHashable: Bool
    let properties: [PropertyView]
    let initialiser: InitialiserView
    let deprecatedInitialiser: InitialiserView?
    let responses: [ResponseCaseView]
    let success: SuccessView?
    let headers: [HeaderFieldsView]
    let nested: [String]
    let operationServers: OperationServersView?
    let description: OperationDescriptionView
    var extensions: [ExtensionView] = []

    private var storage: [StorageView] { properties.compactMap(\.storage) }

    static let summary = "The types of an operation."
    static let fields: ViewFields<OperationView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the namespace, for example `FindCustomer`.") { $0.name },
        .text("operations", "The name of the enum that contains the namespace.") { $0.operations },
        .text("path", "The namespace with the enum around it, for example `Operations.FindCustomer`.") { $0.path },
        .flag("hasAlias", "True if the namespace has an alias at the top level.") { $0.hasAlias },
        .flag("isReceived", "True for a webhook or a callback, which the API sends.") { $0.isReceived },
        .flag("isHashable", "True if the types are `Hashable`.") { $0.isHashable },
        .views("properties", "The properties of `Request`: the parameters and then the body.") { $0.properties },
        .flag("hasStorage", "True if there are private properties in `Request`.") { !$0.storage.isEmpty },
        .views("storage", "The private properties of the computed ones of `Request`.") { $0.storage },
        .view("initialiser", "The initialiser of `Request` without the deprecated parameters.") { $0.initialiser },
        .optionalView("deprecatedInitialiser", "The initialiser with all parameters, if some are deprecated.") {
            $0.deprecatedInitialiser
        },
        .views("responses", "The cases of `Response`.") { $0.responses },
        .optionalView("success", "The type `Success`, if successful responses have different bodies.") { $0.success },
        .views("headers", "The typed headers of the operation's responses.") { $0.headers },
        .texts("nested", "The text of each nested declaration.") { $0.nested },
        .optionalView("operationServers", "The servers, if the operation has servers of its own.") {
            $0.operationServers
        },
        .view("description", "The facts that the runtime needs.") { $0.description },
        .extensions { $0.extensions },
    ]
}
