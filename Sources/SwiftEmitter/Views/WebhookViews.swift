/// What a receiver of webhooks implements, and how they are told apart.
struct WebhookHandlerView: TemplateView {
    let access: String
    let title: CommentLine
    let name: String
    /// The method by which webhooks are sent, unless their receiver knows better.
    let method: String
    let webhooks: [WebhookView]
    /// The name of the member that tells webhooks apart, as a literal.
    let tag: StringLiteral?
    /// How they are told apart, as a comment.
    let recognition: [CommentLine]

    static let fields: ViewFields<WebhookHandlerView> = [
        "access": .text { $0.access }, "title": .line { $0.title }, "name": .text { $0.name },
        "method": .text { $0.method }, "webhooks": .views { $0.webhooks }, "tag": .optionalLiteral { $0.tag },
        "recognition": .lines { $0.recognition },
    ]
}

/// A webhook as its receiver knows it.
struct WebhookView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// `Webhooks.PaymentCreated`
    let path: String
    /// The document's name of it, as a literal.
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
