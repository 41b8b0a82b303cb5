internal import OpenAPIDocument
internal import SchemaResolution

extension OperationPlanner {
    /// Takes the parts of an operation, those that it shares included, from the budget. Returns false if the budget is
    /// spent, which is reported.
    func mayPlan(_ operation: OpenAPIDocument.Operation, of item: PathItem) -> Bool {
        var count = 1 + operation.parameters.count + item.parameters.count
        count += (operation.security ?? document.security ?? []).count
        count += operation.servers.isEmpty ? item.servers.count : operation.servers.count
        count += operation.requestBody.flatMap(references.requestBody)?.content.count ?? 0
        for entry in operation.responses {
            guard let response = references.response(entry.response) else { continue }
            count += 1 + response.content.count + response.headers.count + response.links.count
        }
        // Each part yields several times as much code as a member, since it is in the client and in the server.
        return types.resolver.expansion.spend(4 * count, at: operation.location)
    }
}
