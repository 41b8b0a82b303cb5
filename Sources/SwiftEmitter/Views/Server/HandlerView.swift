struct HandlerView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let title: CommentLine
    let name: String
    let operations: [HandlerMethodView]
    var extensions: [ExtensionView] = []

    static let summary = "The protocol that a server implements for the operations of one tag."
    static let fields: ViewFields<HandlerView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .line("title", "The title of the API.") { $0.title },
        .text("name", "The name of the protocol.") { $0.name },
        .views("operations", "The operations, in the order of the document.") { $0.operations },
        .extensions { $0.extensions },
    ]
}
