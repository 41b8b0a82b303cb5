internal import APIModel
internal import Suggestions

extension APIModel {
    /// Returns the model reduced to one operation and the types that belong to it.
    ///
    /// - Parameter name: An `operationId`, the Swift name of the method or type, or an HTTP method and a path.
    func chosen(_ name: String) throws -> APIModel {
        var model = self
        model.groups = groups.compactMap { group in
            var group = group
            group.operations = group.operations.filter { Self.names(of: $0).contains(name) }
            return group.operations.isEmpty ? nil : group
        }
        model.webhooks?.webhooks.removeAll { $0.key != name && !Self.names(of: $0.operation).contains(name) }
        model.webhooks?.callbacks.removeAll { !Self.names(of: $0.operation).contains(name) }
        if model.webhooks?.operations.isEmpty == true { model.webhooks = nil }
        guard !model.groups.isEmpty || model.webhooks != nil else { throw unknown(name) }
        (model.servers, model.securitySchemes, model.extensions) = ([], [], [])
        (model.declarations, model.sharedHeaders, model.shadowAliases) = ([], [], [])
        return model
    }

    private static func names(of operation: Operation) -> [String] {
        let names = [operation.id, operation.method.text, operation.name.text]
        // The receiver of a request chooses its path.
        return operation.isReceived ? names : names + ["\(operation.httpMethod) \(operation.path)"]
    }

    /// Prints that there is no such operation, and the name that is probably meant.
    private func unknown(_ name: String) -> some Error {
        let operations = groups.flatMap(\.operations) + (webhooks?.operations ?? [])
        let near =
            closestMatch(to: name, in: operations.map(\.id))
            ?? closestMatch(to: name, in: operations.flatMap(Self.names))
        let hint = near.map { "did you mean '\($0)'?" } ?? "'oasgen inspect' without --operation prints all operations"
        OutputStream.standardError.write("error: there is no operation '\(name)'; \(hint)\n")
        return ExitStatus.failure
    }
}
