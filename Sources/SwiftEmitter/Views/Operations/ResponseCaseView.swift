struct ResponseCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let hasStatus: Bool
    let body: TypeView
    let headers: String
    var extensions: [ExtensionView] = []

    static let summary = "A case of `Response`."
    static let fields: ViewFields<ResponseCaseView> = [
        .documentation { $0.documentation },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.name },
        .flag("hasStatus", "True if the response is for several statuses, so that the case has the status.") {
            $0.hasStatus
        },
        .type("body", "The type of the body, or `NoBody`.") { $0.body },
        .text("headers", "The type of the headers, or `NoHeaders`.") { $0.headers },
        .extensions { $0.extensions },
    ]
}
