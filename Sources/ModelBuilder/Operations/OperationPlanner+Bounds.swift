internal import OpenAPIDocument

extension OperationPlanner {
    /// Takes what an operation has, and what it has from elsewhere, from what the document allows; false where it is one
    /// too many, which is reported.
    func mayPlan(_ operation: OpenAPIDocument.Operation, of item: PathItem) -> Bool {
        var count = 1 + operation.parameters.count + item.parameters.count
        count += (operation.security ?? document.security ?? []).count
        count += operation.servers.isEmpty ? item.servers.count : operation.servers.count
        count += operation.requestBody.flatMap(loader.requestBody)?.content.count ?? 0
        for entry in operation.responses {
            guard let response = loader.response(entry.response) else { continue }
            count += 1 + response.content.count + response.headers.count + response.links.count
        }
        // Each is code in the client and in the server, several times that of a member.
        return types.composer.expansion.spend(4 * count, at: operation.location)
    }
}
