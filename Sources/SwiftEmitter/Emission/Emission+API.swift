internal import APIModel

extension Emission {
    func apiView() -> APIView {
        let handlers = model.groups.map(\.handler.text)
        var credentials = model.securitySchemes.compactMap(credentialView)
        if !credentials.isEmpty { credentials[credentials.count - 1].isLast = true }
        return APIView(
            access: access, title: model.title, client: model.names.client.text, handler: model.names.handler.text,
            operationsName: model.names.operations.text,
            operations: model.groups.flatMap(\.operations).map { operation in
                OperationView(
                    documentation: documentation(operation.documentation, operation.deprecation), access: access,
                    method: SwiftLiteral.identifier(operation.method.text),
                    path: "\(model.names.operations).\(operation.name)")
            },
            handlers: handlers.map { ArgumentView(name: $0) }.markingLast,
            servers: model.servers.map(serverView),
            serverEnumerations: serverEnumerations(),
            serverDefault: model.servers.count == 1 ? " = " + serverDefault(model.servers[0]) : "",
            credentials: credentials)
    }

    // MARK: Servers

    private func serverView(_ server: Server) -> ServerView {
        let arguments = server.variables.map { variable in
            let name = SwiftLiteral.identifier(variable.name.text)
            return "\(name): \(variable.type?.text ?? "String") = \(defaultValue(variable))"
        }
        let values = server.variables.map { variable in
            let name = SwiftLiteral.identifier(variable.name.text)
            return "\(SwiftLiteral.string(variable.key)): \(name)\(variable.type == nil ? "" : ".rawValue")"
        }
        var documentation = CommentLines.lines(server.documentation)
        if documentation.isEmpty { documentation = ["`\(server.url)`"] }
        for variable in server.variables where !variable.documentation.isEmpty {
            documentation += CommentLines.wrap("- Parameter \(variable.name): \(variable.documentation.summary)")
        }
        return ServerView(
            documentation: documentation, access: access, name: SwiftLiteral.identifier(server.name.text),
            urlLiteral: SwiftLiteral.string(server.url), signature: arguments.joined(separator: ", "),
            values: values.joined(separator: ", "))
    }

    private func defaultValue(_ variable: ServerVariable) -> String {
        guard variable.type != nil else { return SwiftLiteral.string(variable.defaultValue) }
        let known = variable.cases.first { $0.rawValue == .string(variable.defaultValue) }
        return known.map { "." + SwiftLiteral.member($0.name.text) }
            ?? ".unknown(\(SwiftLiteral.string(variable.defaultValue)))"
    }

    private func serverDefault(_ server: Server) -> String {
        "." + SwiftLiteral.member(server.name.text) + (server.variables.isEmpty ? "" : "()")
    }

    /// Enumerations of the values that a variable lists; servers that share a variable share its enumeration.
    private func serverEnumerations() -> [String] {
        var seen: Set<String> = []
        return model.servers.flatMap(\.variables).compactMap { variable in
            guard let type = variable.type, seen.insert(type.text).inserted else { return nil }
            let head = DeclarationHead(id: DeclarationID(-1), name: type, documentation: variable.documentation)
            let enumeration = Enumeration(head: head, rawKind: .string, cases: variable.cases)
            return render(enumerationView(enumeration), "enumeration")
        }
    }

    // MARK: Credentials

    private func credentialView(_ scheme: SecurityScheme) -> CredentialView? {
        let name = SwiftLiteral.identifier(scheme.name.text)
        var view = CredentialView(
            documentation: CommentLines.lines(scheme.documentation), access: access, name: name,
            keyLiteral: SwiftLiteral.string(scheme.key), value: name)
        func place(_ kind: String, _ key: String) -> String {
            "\(name)?.placed(in: .\(kind)(\(SwiftLiteral.string(key))))"
        }
        switch scheme.kind {
        case .bearer: view.type = "BearerCredential"
        case .basic: view.type = "BasicCredential"
        case .header(let key):
            view.type = "APIKeyCredential"
            view.value = place("header", key)
        case .query(let key):
            view.type = "APIKeyCredential"
            view.value = place("query", key)
        case .cookie(let key):
            view.type = "APIKeyCredential"
            view.value = place("cookie", key)
        case .transport: return nil
        }
        return view
    }
}
