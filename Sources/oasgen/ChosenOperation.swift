internal import APIModel
internal import Suggestions

extension APIModel {
    /// The model with one operation alone, and without the types that are not its own.
    ///
    /// - Parameter name: An `operationId`, a method or a type in Swift, or a method of HTTP and a path.
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
        // Who receives a request chooses its path.
        return operation.isReceived ? names : names + ["\(operation.httpMethod) \(operation.path)"]
    }

    /// Says that there is no such operation, and which is probably meant.
    private func unknown(_ name: String) -> some Error {
        let operations = groups.flatMap(\.operations) + (webhooks?.operations ?? [])
        let near =
            closestMatch(to: name, in: operations.map(\.id))
            ?? closestMatch(to: name, in: operations.flatMap(Self.names))
        let hint = near.map { "did you mean '\($0)'?" } ?? "'oasgen inspect' without --operation prints all of them"
        OutputStream.standardError.write("error: there is no operation '\(name)'; \(hint)\n")
        return ExitStatus.failure
    }
}
