internal import APIModel

/// Generates the types of webhooks and callbacks, and the protocol for receivers of webhooks.
struct WebhookEmitter {
    let context: EmissionContext

    func blocks(for webhooks: WebhookSet) -> [String] {
        let operations = OperationEmitter(context: context)
        let namespace = NamespaceView(title: context.title, access: context.access, name: webhooks.name.text)
        var blocks = [context.programs.webhooks.render(namespace)]
        for webhook in webhooks.webhooks { blocks += operations.blocks(for: webhook.operation) }
        for callback in webhooks.callbacks { blocks += operations.blocks(for: described(callback)) }
        if !webhooks.webhooks.isEmpty { blocks.append(context.programs.webhookHandler.render(view(webhooks))) }
        return blocks
    }

    private func view(_ webhooks: WebhookSet) -> WebhookHandlerView {
        context.speller.enter(TypePath([webhooks.handler]))
        let methods = Set(webhooks.webhooks.map(\.operation.httpMethod))
        return WebhookHandlerView(
            access: context.access, title: context.title, name: webhooks.handler.text,
            method: HTTPMethodName(name: methods.count == 1 ? methods.first ?? "POST" : "POST"),
            webhooks: webhooks.webhooks.map(view), tag: webhooks.tag.map { StringLiteral($0) },
            recognition: CommentLines.wrap(recognition(webhooks)))
    }

    private func view(_ webhook: Webhook) -> WebhookView {
        let operation = webhook.operation
        let method = HandlerEmitter(context: context).view(operation)
        return WebhookView(
            documentation: method.documentation, name: method.name, path: method.path,
            key: StringLiteral(webhook.key), tags: webhook.tagValues.map { StringLiteral($0) },
            body: operation.body.flatMap { $0.coding == .json ? context.view($0.type.unwrapped) : nil })
    }

    private func recognition(_ webhooks: WebhookSet) -> String {
        if webhooks.webhooks.count == 1 { return "There is only one." }
        let rule = webhooks.tag.map { "\(CommentLines.code($0)) in the body" } ?? "The body that fits best"
        return "\(rule) tells them apart, unless `naming` does. What is none of them is answered with 422."
    }

    /// Returns the operation of a callback with the expression for its URL in the documentation.
    private func described(_ callback: CallbackRequest) -> Operation {
        var operation = callback.operation
        let expression = CommentLines.code(callback.expression)
        let address = "Sent to \(expression); register it with `RouteRegistrar.add(_:method:at:_:)`."
        let discussion = operation.documentation.discussion
        if operation.documentation.summary.isEmpty {
            operation.documentation.summary = address
        } else {
            operation.documentation.discussion = discussion.isEmpty ? address : discussion + "\n\n" + address
        }
        return operation
    }
}
