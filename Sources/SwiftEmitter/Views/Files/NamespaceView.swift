struct NamespaceView: TemplateView {
    let title: CommentLine
    let access: String
    let name: String
    var extensions: [ExtensionView] = []

    static let summary = "An enum that contains other types: all operations, all webhooks, or everything in a file."
    static let fields: ViewFields<NamespaceView> = [
        .line("title", "The title of the API.") { $0.title },
        .access { $0.access },
        .text("name", "The name of the enum.") { $0.name },
        .extensions { $0.extensions },
    ]
}
