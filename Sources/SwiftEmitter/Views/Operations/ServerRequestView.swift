struct ServerRequestView: TemplateView {
    let access: String
    let path: String
    let parameters: [RequestParameterView]
    let body: RequestBodyView?
    let responses: [ResponseCodingView]

    static let summary = "The coding of an operation in a server: it reads the request and writes the response."
    static let fields: ViewFields<ServerRequestView> = [
        .access { $0.access },
        .text("path", "The namespace of the operation, for example `Operations.FindCustomer`.") { $0.path },
        .views("parameters", "The parameters of the request.") { $0.parameters },
        .optionalView("body", "The body of the request.") { $0.body },
        .texts("requiredLocals", "The local variables that must have a value.") { view in
            view.parameters.compactMap { $0.isOptional ? nil : $0.local }
                + (view.body.map { $0.isOptional ? [] : [$0.local] } ?? [])
        },
        .views("responses", "The responses: single statuses, then ranges, then the default.") { $0.responses },
    ]
}
