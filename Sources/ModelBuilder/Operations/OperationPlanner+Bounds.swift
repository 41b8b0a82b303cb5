internal import OpenAPIDocument
internal import SchemaResolution

extension OperationPlanner {
    /// Subtracts the size of an operation from the budget, including its shared parts. Returns false if the budget is
    /// exceeded, which is reported.
    func mayPlan(_ operation: OpenAPIDocument.Operation, of item: PathItem) -> Bool {
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
        return types.resolver.expansion.spend(4 * count, at: operation.location)
    }
}
