/// The requests that the API sends to its users: its webhooks, and the callbacks of its operations. Callbacks of those go
/// the other way: who answers the API's request sends them.
public struct WebhookSet: Sendable {
    /// The enum that holds a namespace for each of them, `Webhooks` unless the document has a schema of that name.
    public var name: TypeName
    /// The protocol that a receiver of webhooks implements, for example `PaymentsWebhookHandler`.
    public var handler: TypeName
    public var file: FileName
    /// Sorted by method name.
    public var webhooks: [Webhook]
    /// The member of the bodies by whose value webhooks are told apart, for example `type`. Nil where they have none.
    public var tag: String?
    /// Sorted by method name.
    public var callbacks: [CallbackRequest]

    public init(
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

    public var operations: [Operation] { webhooks.map(\.operation) + callbacks.map(\.operation) }
}

/// A request that the API sends when something happened.
public struct Webhook: Sendable {
    /// The document's name of it: `payment.created`.
    public var key: String
    public var operation: Operation
    /// The values that the tag has in its bodies.
    public var tagValues: [String]

    public init(key: String, operation: Operation, tagValues: [String]) {
        self.key = key
        self.operation = operation
        self.tagValues = tagValues
    }
}

/// A request that who answers an operation sends in the course of it.
public struct CallbackRequest: Sendable {
    /// What the address is made of: `{$request.body#/callbackUrl}`.
    public var expression: String
    public var operation: Operation

    public init(expression: String, operation: Operation) {
        self.expression = expression
        self.operation = operation
    }
}

extension APIModel {
    /// Every operation, those that the API's users answer included.
    public var allOperations: [Operation] { groups.flatMap(\.operations) + (webhooks?.operations ?? []) }

    /// The enum that holds an operation's namespace.
    public func namespace(of operation: Operation) -> TypeName {
        operation.isReceived ? webhooks?.name ?? names.operations : names.operations
    }
}
