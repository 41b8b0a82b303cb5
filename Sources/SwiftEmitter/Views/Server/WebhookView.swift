struct WebhookView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let path: String
    let key: StringLiteral
    let tags: [StringLiteral]
    let body: TypeView?

    static let summary = "A method that a receiver implements for a webhook."
    static let fields: ViewFields<WebhookView> = [
        .documentation { $0.documentation },
        .text("name", "The name of the method, with backticks if it is a keyword.") { $0.name },
        .text("path", "The namespace of the webhook, for example `Webhooks.PaymentCreated`.") { $0.path },
        .literal("key", "The name of the webhook in the document, as a literal.") { $0.key },
        .flag("hasTags", "True if the webhook is recognised by a member of its body.") { !$0.tags.isEmpty },
        .literals("tags", "The values of that member, as literals.") { $0.tags },
        .optionalView("body", "The type of a JSON body.") { $0.body },
    ]
}
