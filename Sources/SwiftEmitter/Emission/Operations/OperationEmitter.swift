internal import APIModel
import StableText

/// Generates the types of operations and their coding.
struct OperationEmitter {
    let context: EmissionContext

    private var properties: PropertyEmitter { PropertyEmitter(context: context) }
    private var responses: ResponseEmitter { ResponseEmitter(context: context) }

    /// Returns the types of an operation, followed by their coding. The methods of the client are not included.
    func blocks(for operation: Operation) -> [String] {
        let path = TypePath([context.model.namespace(of: operation), operation.name])
        let declarations = DeclarationEmitter(context: context)
        var nested: [String] = []
        var codings: [String] = []
        for declaration in operation.nested {
            let blocks = declarations.blocks(for: declaration, path: path.appending(declaration.head.name))
            nested.append(blocks[0])
            codings += blocks.dropFirst()
        }
        context.speller.enter(path)
        let members = RequestMembers(operation, properties)
        var blocks = [context.programs.operation.render(view(operation, members, nested: nested))] + codings
        if let equality = properties.equality(path: "\(context.namespace(operation)).Request", members.names) {
            blocks.append(equality)
        }
        return blocks + RequestCodingEmitter(context: context).blocks(for: operation, members)
    }

    private func view(_ operation: Operation, _ members: RequestMembers, nested: [String]) -> OperationView {
        let path = context.namespace(operation)
        let headers = operation.responses.compactMap { response -> HeaderFieldsView? in
            guard let headers = response.headers, !headers.isShared, !response.isAlternative else { return nil }
            return HeadersEmitter(context: context).view(
                headers, comment: "The headers of a response of \(response.status.words).")
        }
        return OperationView(
            documentation: context.documentation(operation.documentation, operation.deprecation),
            access: context.access, name: operation.name.text,
            operations: context.model.namespace(of: operation).text, path: path,
            hasAlias: operation.hasTopLevelAlias, isReceived: operation.isReceived,
            isHashable: context.options.hashable, properties: members.properties, initialiser: members.initialiser,
            deprecatedInitialiser: members.deprecatedInitialiser,
            responses: operation.responses.map { responses.caseView($0, path: path) },
            success: responses.successView(operation), headers: headers, nested: nested,
            operationServers: ServerEmitter(context: context).operationServersView(operation),
            description: description(of: operation), extensions: ExtensionView.list(operation.extensions))
    }

    private func description(of operation: Operation) -> OperationDescriptionView {
        OperationDescriptionView(
            access: context.access, id: StringLiteral(operation.id),
            method: HTTPMethodName(name: operation.httpMethod), pathTemplate: StringLiteral(operation.path),
            tags: operation.tags.map { StringLiteral($0) },
            security: operation.security.map(SecurityAlternativeView.init),
            query: operation.literalQuery.map { StringLiteral($0) },
            conditions: operation.conditions.map { condition in
                RouteConditionView(
                    location: condition.place.rawValue, key: StringLiteral(condition.key),
                    value: condition.value.map { StringLiteral($0) })
            },
            server: operation.servers.first.map { server in
                ServerEmitter(context: context).view(server, type: "\(context.namespace(operation)).Server")
            },
            declaresIdempotencyKey: operation.parameters.contains { parameter in
                parameter.place == .header && parameter.key.lowercased() == "idempotency-key"
            })
    }
}
