internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Finds the operations of a document, in the order of the document.
struct OperationCollector {
    /// The maximum depth of nested callbacks. The depth in real documents is 1.
    private static let maximumCallbackDepth = 4

    let context: PlanningContext
    let alternatives: MediaTypeAlternatives

    private var document: Document { context.document }
    private var references: ReferenceIndex { context.references }

    /// Returns the operations of paths, which the users of the API send. An operation with two result types is followed by
    /// its variant.
    func calls() -> [LocatedOperation] {
        var result: [LocatedOperation] = []
        // The operations that are written in a path item itself and not in one that it refers to.
        let defined = Set(document.paths.flatMap(\.item.operations).map(\.operation.location))
        for path in document.paths {
            let item = references.pathItem(path.item)
            let own = Set(path.item.operations.map(\.operation.location))
            for entry in item.operations {
                guard mayPlan(entry.operation, of: item) else { return result }
                result.append(
                    LocatedOperation(
                        path: path.path, pathLocation: path.location, item: item, method: entry.method,
                        operation: entry.operation, methodLocation: entry.location, index: result.count,
                        isAlias: !own.contains(entry.operation.location)
                            && defined.contains(entry.operation.location)))
                for variant in alternatives.variants(of: entry.operation, method: entry.method) {
                    guard mayPlan(entry.operation, of: item) else { return result }
                    result.append(
                        LocatedOperation(
                            path: path.path, pathLocation: path.location, item: item, method: entry.method,
                            operation: entry.operation, methodLocation: entry.location, index: result.count,
                            variant: variant))
                }
            }
        }
        return result
    }

    /// Returns the requests that the API sends and its users answer: webhooks (OpenAPI 3.1.2, OpenAPI Object) and
    /// callbacks (Callback Object).
    func received(after calls: [LocatedOperation]) -> [LocatedOperation] {
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
            context.diagnostics.warning(
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

    /// Subtracts the size of an operation from the budget, including its shared parts. Returns false if the budget is
    /// exceeded, which is reported.
    private func mayPlan(_ operation: OpenAPIDocument.Operation, of item: PathItem) -> Bool {
        var count = 1 + operation.parameters.count + item.parameters.count
        count += (operation.security ?? document.security ?? []).count
        count += operation.servers.isEmpty ? item.servers.count : operation.servers.count
        count += operation.requestBody.flatMap(references.requestBody)?.content.count ?? 0
        for entry in operation.responses {
            guard let response = references.response(entry.response) else { continue }
            count += 1 + response.content.count + response.headers.count + response.links.count
        }
        // The factor is 4 because each part makes code in the client and in the server, several times that of a
        // property.
        return context.types.resolver.expansion.spend(4 * count, at: operation.location)
    }
}
