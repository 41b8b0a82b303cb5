struct HandlerMethodView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let path: String
    var extensions: [ExtensionView] = []

    static let summary = "A method that a server implements for an operation."
    static let fields: ViewFields<HandlerMethodView> = [
        .documentation { $0.documentation },
        .text("name", "The name of the method, with backticks if it is a keyword.") { $0.name },
        .text("path", "The namespace of the operation: `FindCustomer`, or `Operations.FindCustomer`.") { $0.path },
        .extensions { $0.extensions },
    ]
}
