struct ClientMethodView: TemplateView {
    let documentation: [CommentLine]
    let deprecation: DeprecationView?
    let access: String
    let name: String
    let path: String
    let parameters: [ParameterView]
    let result: String?
    let arguments: [ArgumentView]
    /// The name of the parameter for the server.
    let server: String?
    let hidesSend: Bool
    let response: String
    let returnsResponse: Bool
    let returnsUndocumented: Bool
    let outcomes: [OutcomeView]
    var extensions: [ExtensionView] = []

    static let summary = "A method of the client that sends one operation."
    static let fields: ViewFields<ClientMethodView> = [
        .documentation { $0.documentation },
        .deprecation { $0.deprecation },
        .access { $0.access },
        .text("name", "The name of the method, with backticks if it is a keyword.") { $0.name },
        .text("path", "The namespace of the operation, for example `Operations.FindCustomer`.") { $0.path },
        .views("parameters", "The parameters.") { $0.parameters },
        .optionalText("result", "The type of the result.") { $0.result },
        .views("arguments", "The arguments of the initialiser of `Request`.") { $0.arguments },
        .optionalText("server", "The name of the parameter for the server, if the operation has servers of its own.") {
            $0.server
        },
        .flag("hidesSend", "True if a parameter is named `send`, as the method that sends a request is.") {
            $0.hidesSend
        },
        .text("response", "The name of the variable for the response, which no parameter has.") { $0.response },
        .flag("returnsResponse", "True if the method returns the whole response.") { $0.returnsResponse },
        .flag("returnsUndocumented", "True if the document has no successful response, so that any 2xx status is one.")
        {
            $0.returnsUndocumented
        },
        .views("outcomes", "The responses for which the method returns.") { $0.outcomes },
        .extensions { $0.extensions },
    ]
}
