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
            documentation: comment, access: access, title: CommentLines.clean(model.title), name: group.handler.text,
            operations: group.served.map(handlerMethodView), refined: "", isComposed: false)
    }

    func handlerFile() -> GeneratedFile {
        speller.used = .runtime
        speller.enter(TypePath([model.names.handler]))
        let handlers = model.groups.map(\.handler.text)
        let view = HandlerView(
            documentation: [], access: access, title: CommentLines.clean(model.title), name: model.names.handler.text,
            operations: model.groups.flatMap(\.served).map(handlerMethodView),
            refined: handlers.isEmpty ? speller.standard("Sendable") : handlers.joined(separator: ", "),
            isComposed: handlers != [model.names.handler.text])
        return file(model.names.handler.text, [programs.apiHandler.render(view)])
    }

    func handlerMethodView(_ operation: Operation) -> HandlerMethodView {
        HandlerMethodView(
            documentation: documentation(operation.documentation, operation.deprecation),
            name: SwiftIdentifier.escaped(operation.method.text),
            path: shortNamespace(operation))
    }

    // MARK: The client

    func clientFile() -> GeneratedFile {
        speller.used = [.runtime, .foundation]
        speller.enter(TypePath([model.names.client]))
        var comment = CommentLines.lines(model.documentation)
        if comment.isEmpty { comment = CommentLines.wrap("A client of \(CommentLines.clean(model.title)).") }
        let servers = model.servers
        let view = ClientView(
            documentation: comment, access: access, name: model.names.client.text, servers: servers.map(serverView),
            serverEnumerations: serverEnumerations(),
            serverDefault: servers.count == 1 && !servers[0].isRelative ? serverDefault(servers[0]) : nil,
            credentials: model.securitySchemes.compactMap(credentialView))
        return file(model.names.client.text, [programs.client.render(view)])
    }

    private func serverView(_ server: Server) -> ServerView {
        let taken = Set(server.variables.map(\.name.text))
        var parameters = server.variables.map { variable in
            let type = variable.type?.text ?? speller.standard("String")
            return ParameterView(
                declaration: "\(SwiftIdentifier.label(variable.name.text)): \(type) = \(defaultValue(variable))")
        }
        let values = server.variables.map { variable in
            let name = SwiftIdentifier.escaped(variable.name.text)
            return ArgumentView(
                label: "\(SwiftLiteral.string(variable.key)): ",
                value: variable.type == nil ? name : "\(name).rawValue")
        }
        var comments = server.variables.map { ($0.name.text, $0.documentation.summary) }.filter { !$0.1.isEmpty }
        let base = server.isRelative ? SwiftIdentifier.free("base", besides: taken) : nil
        if let base {
            parameters.insert(ParameterView(declaration: "\(base): \(speller.standard("URL"))"), at: 0)
            comments.insert((base, "The address that the server's own, `\(server.url)`, is relative to."), at: 0)
        }
        var comment = CommentLines.lines(server.documentation)
        if comment.isEmpty { comment = CommentLines.wrap("`\(server.url)`") }
        if !comments.isEmpty { comment += [""] + CommentLines.parameters(comments) }
        return ServerView(
            documentation: comment, access: access, name: SwiftIdentifier.escaped(server.name.text),
            url: SwiftLiteral.string(server.url), parameters: parameters.markingLast, values: values.markingLast,
            base: base)
    }

    private func defaultValue(_ variable: ServerVariable) -> String {
        let literal = SwiftLiteral.string(variable.defaultValue)
        guard variable.type != nil else { return literal }
        let known = variable.cases.first { $0.rawValue == .string(variable.defaultValue) }
        return known.map { "." + SwiftIdentifier.member($0.name.text) } ?? ".unknown(\(literal))"
    }

    private func serverDefault(_ server: Server) -> String {
        "." + SwiftIdentifier.member(server.name.text) + (server.variables.isEmpty ? "" : "()")
    }

    /// Enumerations of the values that a variable lists. Servers that share a variable share its enumeration.
    private func serverEnumerations() -> [String] {
        var seen: Set<String> = []
        return model.servers.flatMap(\.variables).compactMap { variable in
            guard let type = variable.type, seen.insert(type.text).inserted else { return nil }
            let head = DeclarationHead(id: DeclarationID(-1), name: type, documentation: variable.documentation)
            return render(Enumeration(head: head, rawKind: .string, cases: variable.cases))
        }
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

extension Server {
    /// Whether the URL is a path of a host that the document does not name.
    var isRelative: Bool { !url.contains("://") && !url.hasPrefix("{") }
}
