internal import APIModel
internal import OpenAPIDocument

/// An operation of the model, and what later passes need of its plan.
struct PlannedOperation {
    var operation: ModelOperation
    let located: LocatedOperation
    /// The key of the group: the first tag or the first literal segment of the path, or `nil` for webhooks and
    /// callbacks.
    let groupKey: String?
    /// The responses with shared headers, and the pointers of their components.
    let sharedHeaders: [ModelResponse.Status: Pointer]
    /// The document's rule about pages, which is applied when members have names.
    let pageRule: PageRule?

    mutating func boxBody(_ largeValues: inout LargeValues) {
        guard let body = operation.body, body.coding != .multipart, largeValues.isLarge(body.type) else { return }
        operation.body?.isIndirect = true
    }

    mutating func nameSharedHeaders(_ headers: [Pointer: ModelResponseHeaders]) {
        for index in operation.responses.indices {
            guard let pointer = sharedHeaders[operation.responses[index].status],
                let shared = headers[pointer]
            else { continue }
            operation.responses[index].headers = shared
        }
    }
}

/// The headers of a response component, which all its uses share.
struct SharedHeaders {
    /// The name of the response component.
    let key: String
    var headers: ModelResponseHeaders
}
