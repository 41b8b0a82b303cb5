struct ScaffoldView: TemplateView {
    let title: CommentLine
    let name: String
    let handler: String
    let operations: [HandlerMethodView]

    static let summary = "An initial implementation of the whole API, for users to complete."
    static let fields: ViewFields<ScaffoldView> = [
        .line("title", "The title of the API.") { $0.title },
        .text("name", "The name of the type.") { $0.name },
        .text("handler", "The name of the protocol that it implements.") { $0.handler },
        .views("operations", "The operations of all tags.") { $0.operations },
    ]
}
