internal import APIModel

extension Emission {
    /// Returns the types of webhooks and callbacks, and the protocol for receivers of webhooks.
    func webhooksPart(_ webhooks: WebhookSet) -> FilePart {
        speller.used = [.runtime, .httpTypes]
        let title = CommentLines.title(model.title)
        let namespace = OperationsView(title: title, access: access, name: webhooks.name.text)
        var blocks = [programs.webhooks.render(namespace)]
        for webhook in webhooks.webhooks { blocks += self.blocks(for: webhook.operation) }
        for callback in webhooks.callbacks { blocks += self.blocks(for: described(callback)) }
        if !webhooks.webhooks.isEmpty { blocks.append(programs.webhookHandler.render(handlerView(webhooks, title))) }
        return part(webhooks.file.stem, blocks)
    }

    private func handlerView(_ webhooks: WebhookSet, _ title: CommentLine) -> WebhookHandlerView {
        speller.enter(TypePath([webhooks.handler]))
        let methods = Set(webhooks.webhooks.map(\.operation.httpMethod))
        return WebhookHandlerView(
            access: access, title: title, name: webhooks.handler.text,
            method: method(methods.count == 1 ? methods.first ?? "POST" : "POST"),
            webhooks: webhooks.webhooks.map(webhookView), tag: webhooks.tag.map(SwiftLiteral.string),
            recognition: CommentLines.wrap(recognition(webhooks)))
    }

    private func webhookView(_ webhook: Webhook) -> WebhookView {
        let operation = webhook.operation
        let method = handlerMethodView(operation)
        let body = operation.body.flatMap { $0.coding == .json ? speller.spell($0.type.unwrapped) : nil }
        let tags = webhook.tagValues.map(SwiftLiteral.string).list
        return WebhookView(
            documentation: method.documentation, name: method.name, path: method.path,
            key: SwiftLiteral.string(webhook.key), tags: tags.isEmpty ? nil : tags, body: body)
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
