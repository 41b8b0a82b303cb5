struct ClientRequestView: TemplateView {
    let access: String
    let path: String
    let parameters: [RequestParameterView]
    let body: RequestBodyView?
    let accept: [StringLiteral]
    let responses: [ResponseCodingView]
    let hasDefault: Bool

    static let summary = "The coding of an operation in a client: it writes the request and reads the response."
    static let fields: ViewFields<ClientRequestView> = [
        .access { $0.access },
        .text("path", "The namespace of the operation, for example `Operations.FindCustomer`.") { $0.path },
        .views("parameters", "The parameters of the request.") { $0.parameters },
        .optionalView("body", "The body of the request.") { $0.body },
        .flag("hasAccept", "True if the request has an `Accept` header field.") { !$0.accept.isEmpty },
        .literals("accept", "The media types of the `Accept` header field, as literals.") { $0.accept },
        .views("responses", "The responses: single statuses, then ranges, then the default.") { $0.responses },
        .flag("hasDefault", "True if the document has a default response.") { $0.hasDefault },
    ]
}
