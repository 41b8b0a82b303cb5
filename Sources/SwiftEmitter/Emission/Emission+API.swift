internal import APIModel

extension Emission {
    // MARK: Handlers

    func handlerView(_ group: OperationGroup) -> HandlerView {
        speller.enter(TypePath([group.handler]))
        var comment = CommentLines.lines(group.documentation)
        if comment.isEmpty {
            comment = CommentLines.wrap("The operations of '\(group.title)', as a server implements them.")
        }
        return HandlerView(
            documentation: comment, access: access, title: CommentLines.title(model.title), name: group.handler.text,
            operations: group.served.map(handlerMethodView), refined: "", isComposed: false,
            extensions: ExtensionView.list(group.extensions))
    }

    func handlerPart() -> FilePart {
        speller.used = .runtime
        speller.enter(TypePath([model.names.handler]))
        let handlers = model.groups.map(\.handler.text)
        let view = HandlerView(
            documentation: [], access: access, title: CommentLines.title(model.title), name: model.names.handler.text,
            operations: model.groups.flatMap(\.served).map(handlerMethodView),
            refined: handlers.isEmpty ? speller.standard("Sendable") : handlers.joined(separator: ", "),
            isComposed: handlers != [model.names.handler.text], extensions: ExtensionView.list(model.extensions))
        return part(model.names.handler.text, [programs.apiHandler.render(view)])
    }

    func handlerMethodView(_ operation: Operation) -> HandlerMethodView {
        HandlerMethodView(
            documentation: documentation(operation.documentation, operation.deprecation),
            name: SwiftIdentifier.escaped(operation.method.text),
            path: shortNamespace(operation), extensions: ExtensionView.list(operation.extensions))
    }

    // MARK: The client

    func clientPart() -> FilePart {
        speller.used = [.runtime, .foundation]
        speller.enter(TypePath([model.names.client]))
        var comment = CommentLines.lines(model.documentation)
        if comment.isEmpty { comment = CommentLines.wrap("A client of \(model.title).") }
        let servers = model.servers
        let hasFurther = model.allOperations.contains { !$0.servers.isEmpty }
        let options = hasFurther ? ", keepingOperationServers: true" : ""
        let view = ClientView(
            documentation: comment, access: access, name: model.names.client.text,
            servers: servers.map { serverView($0, isRelative: $0.isRelative, options: options) },
            serverEnumerations: serverEnumerations(servers),
            serverDefault: servers.count == 1 && !servers[0].isRelative ? serverDefault(servers[0]) : nil,
            hasOperationServers: hasFurther,
            hasCoders: model.allOperations.contains(where: \.hasCoder),
            credentials: model.securitySchemes.compactMap(credentialView),
            extensions: ExtensionView.list(model.extensions))
        return part(model.names.client.text, [programs.client.render(view)])
    }

    private func credentialView(_ scheme: SecurityScheme) -> CredentialView? {
        let names = MemberNames(scheme.name.text)
        let type: String
        var place: (kind: String, key: String)?
        switch scheme.kind {
        case .bearer: type = "BearerCredential"
        case .basic: type = "BasicCredential"
        case .header(let key): (type, place) = ("APIKeyCredential", ("header", key))
        case .query(let key): (type, place) = ("APIKeyCredential", ("query", key))
        case .cookie(let key): (type, place) = ("APIKeyCredential", ("cookie", key))
        case .transport: return nil
        }
        return CredentialView(
            documentation: CommentLines.lines(scheme.documentation), access: access, name: names.name,
            type: speller.standard(type), key: SwiftLiteral.string(scheme.key),
            value: names.value(besides: ["scheme"]), target: names.target,
            place: place.map { CredentialPlaceView(kind: $0.kind, key: SwiftLiteral.string($0.key)) })
    }
}
