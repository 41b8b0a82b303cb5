struct APIHandlerView: TemplateView {
    let access: String
    let title: CommentLine
    let name: String
    let operations: [HandlerMethodView]
    let protocols: [String]
    let isComposed: Bool
    var extensions: [ExtensionView] = []

    static let summary = "The protocol that a server implements for the whole API."
    static let fields: ViewFields<APIHandlerView> = [
        .access { $0.access },
        .line("title", "The title of the API.") { $0.title },
        .text("name", "The name of the protocol.") { $0.name },
        .views("operations", "The operations of all tags.") { $0.operations },
        .texts("protocols", "The names of the protocols of the tags.") { $0.protocols },
        .flag("isComposed", "False if the protocol is the one of the only tag, which declares it.") { $0.isComposed },
        .extensions { $0.extensions },
    ]
}
