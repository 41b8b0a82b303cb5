internal import OpenAPIDocument
internal import SourceTree

/// What the API sends and its users answer: webhooks (OpenAPI 3.1.2, OpenAPI Object) and callbacks (Callback Object).
extension OperationPlanner {
    func receivedOperations(after calls: [LocatedOperation]) -> [LocatedOperation] {
        var result: [LocatedOperation] = []
        for webhook in document.webhooks {
            let item = loader.pathItem(webhook.item)
            for entry in item.operations {
                let origin = OperationOrigin.webhook(name: webhook.name, isAlone: item.operations.count == 1)
                result.append(
                    LocatedOperation(
                        origin: origin, path: webhook.name, pathLocation: webhook.location, item: item,
                        method: entry.method, operation: entry.operation, methodLocation: entry.location,
                        index: calls.count + result.count))
            }
        }
        for call in calls { addCallbacks(of: call, to: &result, after: calls.count) }
        return result
    }

    private func addCallbacks(of call: LocatedOperation, to result: inout [LocatedOperation], after count: Int) {
        for named in call.operation.callbacks {
            let entries = (loader.callback(named.object)?.entries ?? []).map { ($0, loader.pathItem($0.item)) }
            let isAlone = entries.reduce(0) { $0 + $1.1.operations.count } == 1
            for (callback, item) in entries {
                for entry in item.operations {
                    result.append(
                        LocatedOperation(
                            origin: .callback(name: named.name, owner: call.key, isAlone: isAlone),
                            path: callback.expression, pathLocation: callback.location, item: item,
                            method: entry.method, operation: entry.operation, methodLocation: entry.location,
                            index: count + result.count))
                }
            }
        }
    }

    func reportUnsupportedInReceived(_ located: LocatedOperation) {
        for callback in located.operation.callbacks {
            diagnostics.warning(
                .unsupportedObject, "no code is generated for callbacks of webhooks and of other callbacks yet",
                at: callback.location)
        }
        for server in (located.item.servers + located.operation.servers).prefix(1) {
            diagnostics.warning(
                .unsupportedObject, "who receives a request chooses where; its servers are not used",
                at: server.location)
        }
    }
}
