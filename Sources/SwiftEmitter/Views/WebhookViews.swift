/// The protocol that a receiver of webhooks implements, and the rules that distinguish the webhooks.
struct WebhookHandlerView: TemplateView {
    let access: String
    let title: CommentLine
    let name: String
    /// The HTTP method with which webhooks are sent, unless the receiver specifies another.
    let method: String
    let webhooks: [WebhookView]
    /// The name of the member that distinguishes the webhooks, as a literal.
    let tag: StringLiteral?
    /// The rules that distinguish the webhooks, as a comment.
    let recognition: [CommentLine]

    static let fields: ViewFields<WebhookHandlerView> = [
        "access": .text { $0.access }, "title": .line { $0.title }, "name": .text { $0.name },
        "method": .text { $0.method }, "webhooks": .views { $0.webhooks }, "tag": .optionalLiteral { $0.tag },
        "recognition": .lines { $0.recognition },
    ]
}

/// A method that a receiver implements for a webhook.
struct WebhookView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// The namespace, for example `Webhooks.PaymentCreated`.
    let path: String
    /// The name of the webhook in the document, as a literal.
    let key: StringLiteral
    /// The values of the tag, as literals.
    let tags: String?
    /// The type of a JSON body.
    let body: String?

    static let fields: ViewFields<WebhookView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "path": .text { $0.path },
        "key": .literal { $0.key }, "tags": .optionalText { $0.tags }, "body": .optionalText { $0.body },
    ]
}
