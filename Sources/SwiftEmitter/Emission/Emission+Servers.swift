internal import APIModel

/// The servers of the client, and those of single operations.
extension Emission {
    /// Returns the view for a server.
    ///
    /// - Parameters:
    ///   - isRelative: True if the URL is relative to one that the caller passes.
    ///   - options: Further arguments of the initialiser of `Server`, each with a comma before it.
    func serverView(_ server: Server, isRelative: Bool, options: String) -> ServerView {
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
        let base = isRelative ? SwiftIdentifier.free("base", besides: taken) : nil
        if let base {
            parameters.insert(ParameterView(declaration: "\(base): \(speller.standard("URL"))"), at: 0)
            let url = CommentLines.code(server.url)
            comments.insert((base, "The address that the server's own, \(url), is relative to."), at: 0)
        }
        var comment = CommentLines.lines(server.documentation)
        if comment.isEmpty { comment = CommentLines.wrap(CommentLines.code(server.url)) }
        if !comments.isEmpty { comment += [""] + CommentLines.parameters(comments) }
        return ServerView(
            documentation: comment, access: access, name: SwiftIdentifier.escaped(server.name.text),
            url: SwiftLiteral.string(server.url), parameters: parameters.markingLast, values: values.markingLast,
            base: base, options: options)
    }

    /// Returns the servers of an operation that has servers of its own.
    func operationServersView(_ operation: Operation) -> OperationServersView? {
        guard !operation.servers.isEmpty else { return nil }
        speller.used.insert(.foundation)
        return OperationServersView(
            access: access, path: namespace(operation),
            servers: operation.servers.map { serverView($0, isRelative: false, options: "") },
            serverEnumerations: serverEnumerations(operation.servers))
    }

    /// Returns the member for a server, for example `.eu` or `.regional()`.
    func serverDefault(_ server: Server) -> String {
        "." + SwiftIdentifier.member(server.name.text) + (server.variables.isEmpty ? "" : "()")
    }

    private func defaultValue(_ variable: ServerVariable) -> String {
        let literal = SwiftLiteral.string(variable.defaultValue)
        guard variable.type != nil else { return literal.source }
        let known = variable.cases.first { $0.rawValue == .string(variable.defaultValue) }
        return known.map { "." + SwiftIdentifier.member($0.name.text) } ?? ".unknown(\(literal))"
    }

    /// Returns enumerations for the values that the variables of servers declare. Servers with the same variable share
    /// its enumeration.
    func serverEnumerations(_ servers: [Server]) -> [String] {
        var seen: Set<String> = []
        return servers.flatMap(\.variables).compactMap { variable in
            guard let type = variable.type, seen.insert(type.text).inserted else { return nil }
            let head = DeclarationHead(id: DeclarationID(-1), name: type, documentation: variable.documentation)
            return render(Enumeration(head: head, rawKind: .string, cases: variable.cases))
        }
    }
}

extension Server {
    /// True if the URL is a path on a host that the document does not specify.
    var isRelative: Bool { !url.contains("://") && !url.hasPrefix("{") }
}
