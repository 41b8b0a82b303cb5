/// The requests that the API sends to its users: its webhooks, and the callbacks of its operations. The callbacks of
/// webhooks are sent in the opposite direction, by the receiver of the webhook.
package struct WebhookSet: Sendable {
    /// The enum that contains a namespace for each request: `Webhooks`, unless the document has a schema with that
    /// name.
    package var name: TypeName
    /// The protocol that a receiver of webhooks implements, for example `PaymentsWebhookHandler`.
    package var handler: TypeName
    package var file: FileName
    /// The webhooks, sorted by method name.
    package var webhooks: [Webhook]
    /// The member of request bodies whose value identifies the webhook, for example `type`, or `nil` if there is no
    /// such member.
    package var tag: String?
    /// The callbacks, sorted by method name.
    package var callbacks: [CallbackRequest]

    package init(
        name: TypeName, handler: TypeName, file: FileName, webhooks: [Webhook], tag: String?,
        callbacks: [CallbackRequest]
    ) {
        self.name = name
        self.handler = handler
        self.file = file
        self.webhooks = webhooks
        self.tag = tag
        self.callbacks = callbacks
    }

    package var operations: [Operation] { webhooks.map(\.operation) + callbacks.map(\.operation) }
}

/// A request that the API sends when an event occurs.
package struct Webhook: Sendable {
    /// The name of the webhook in the document, for example `payment.created`.
    package var key: String
    package var operation: Operation
    /// The values of the tag in the bodies of the webhook.
    package var tagValues: [String]

    package init(key: String, operation: Operation, tagValues: [String]) {
        self.key = key
        self.operation = operation
        self.tagValues = tagValues
    }
}

/// A callback request, which the receiver of another request sends while processing it.
package struct CallbackRequest: Sendable {
    /// The expression for the URL, for example `{$request.body#/callbackUrl}`.
    package var expression: String
    package var operation: Operation

    package init(expression: String, operation: Operation) {
        self.expression = expression
        self.operation = operation
    }
}

extension APIModel {
    /// All operations, including those to which the users of the API respond.
    package var allOperations: [Operation] { groups.flatMap(\.operations) + (webhooks?.operations ?? []) }

    /// Returns the enum that contains the namespace of an operation.
    package func namespace(of operation: Operation) -> TypeName {
        operation.isReceived ? webhooks?.name ?? names.operations : names.operations
    }
}
