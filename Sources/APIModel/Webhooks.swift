/// The requests that the API sends to its users: its webhooks, and the callbacks of its operations. Callbacks of those go
/// the other way: who answers the API's request sends them.
package struct WebhookSet: Sendable {
    /// The enum that holds a namespace for each of them, `Webhooks` unless the document has a schema of that name.
    package var name: TypeName
    /// The protocol that a receiver of webhooks implements, for example `PaymentsWebhookHandler`.
    package var handler: TypeName
    package var file: FileName
    /// Sorted by method name.
    package var webhooks: [Webhook]
    /// The member of the bodies by whose value webhooks are told apart, for example `type`. Nil where they have none.
    package var tag: String?
    /// Sorted by method name.
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

/// A request that the API sends when something happened.
package struct Webhook: Sendable {
    /// The document's name of it: `payment.created`.
    package var key: String
    package var operation: Operation
    /// The values that the tag has in its bodies.
    package var tagValues: [String]

    package init(key: String, operation: Operation, tagValues: [String]) {
        self.key = key
        self.operation = operation
        self.tagValues = tagValues
    }
}

/// A request that who answers an operation sends in the course of it.
package struct CallbackRequest: Sendable {
    /// What the address is made of: `{$request.body#/callbackUrl}`.
    package var expression: String
    package var operation: Operation

    package init(expression: String, operation: Operation) {
        self.expression = expression
        self.operation = operation
    }
}

extension APIModel {
    /// Every operation, those that the API's users answer included.
    package var allOperations: [Operation] { groups.flatMap(\.operations) + (webhooks?.operations ?? []) }

    /// The enum that holds an operation's namespace.
    package func namespace(of operation: Operation) -> TypeName {
        operation.isReceived ? webhooks?.name ?? names.operations : names.operations
    }
}
