struct WebhookHandlerView: TemplateView {
    let access: String
    let title: CommentLine
    let name: String
    let method: HTTPMethodName
    let webhooks: [WebhookView]
    let tag: StringLiteral?
    let recognition: [CommentLine]

    static let summary = "The protocol that a receiver of webhooks implements."
    static let fields: ViewFields<WebhookHandlerView> = [
        .access { $0.access },
        .line("title", "The title of the API.") { $0.title },
        .text("name", "The name of the protocol.") { $0.name },
        .literal("method", "The HTTP method with which webhooks are sent by default, as a literal.") {
            $0.method.literal
        },
        .optionalText("methodConstant", "The constant of HTTPTypes for the method, after a dot.") {
            $0.method.constant
        },
        .views("webhooks", "The webhooks, in the order of the document.") { $0.webhooks },
        .optionalLiteral("tag", "The name of the member that distinguishes the webhooks, as a literal.") { $0.tag },
        .lines("recognition", "The sentences for the documentation about how webhooks are distinguished.") {
            $0.recognition
        },
    ]
}
