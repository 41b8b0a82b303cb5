internal import OpenAPIDocument
internal import SourceTree

/// The requests that the API sends and its users answer: webhooks (OpenAPI 3.1.2, OpenAPI Object) and callbacks
/// (Callback Object).
extension OperationPlanner {
    /// The maximum depth of nested callbacks. The depth in real documents is 1.
    private static let maximumCallbackDepth = 4

    func receivedOperations(after calls: [LocatedOperation]) -> [LocatedOperation] {
        var result: [LocatedOperation] = []
        for webhook in document.webhooks {
            let item = references.pathItem(webhook.item)
            for entry in item.operations {
                guard mayPlan(entry.operation, of: item) else { return result }
                let origin = OperationOrigin.webhook(name: webhook.name, isAlone: item.operations.count == 1)
                result.append(
                    LocatedOperation(
                        origin: origin, path: webhook.name, pathLocation: webhook.location, item: item,
                        method: entry.method, operation: entry.operation, methodLocation: entry.location,
                        index: calls.count + result.count))
            }
        }
        // A variant has the same callbacks as its operation, so they are added once.
        for owner in result + calls where owner.variant == nil {
            addCallbacks(of: owner, within: [], to: &result, after: calls.count)
        }
        return result
    }

    /// Adds the callbacks of an operation and their nested callbacks. An operation that contains itself is not added
    /// again.
    private func addCallbacks(
        of owner: LocatedOperation, within outer: [SourceLocation], to result: inout [LocatedOperation],
        after count: Int
    ) {
        let open = outer + [owner.operation.location]
        if let first = owner.operation.callbacks.first, owner.origin.depth == Self.maximumCallbackDepth {
            diagnostics.warning(
                .unsupportedObject,
                "callbacks are nested more than \(Self.maximumCallbackDepth) deep; no code is generated for this "
                    + "callback",
                at: first.location)
            return
        }
        for named in owner.operation.callbacks {
            let entries = (references.callback(named.object)?.entries ?? []).map { ($0, references.pathItem($0.item)) }
            let isAlone = entries.reduce(0) { $0 + $1.1.operations.count } == 1
            for (callback, item) in entries {
                for entry in item.operations where !open.contains(entry.operation.location) {
                    guard mayPlan(entry.operation, of: item) else { return }
                    let located = LocatedOperation(
                        origin: .callback(
                            name: named.name, owner: owner.origin, ownerKey: owner.key, isAlone: isAlone),
                        path: callback.expression, pathLocation: callback.location, item: item,
                        method: entry.method, operation: entry.operation, methodLocation: entry.location,
                        index: count + result.count)
                    result.append(located)
                    addCallbacks(of: located, within: open, to: &result, after: count)
                }
            }
        }
    }

    func reportUnsupportedInReceived(_ located: LocatedOperation) {
        for server in (located.item.servers + located.operation.servers).prefix(1) {
            diagnostics.warning(
                .unsupportedObject,
                "'servers' has no effect on a webhook or callback: the receiver of the request determines the URL",
                at: server.location)
        }
    }
}
