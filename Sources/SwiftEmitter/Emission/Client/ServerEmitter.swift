internal import APIModel

/// Makes the views of servers: those of the client, and those of single operations.
struct ServerEmitter {
    let context: EmissionContext

    /// Returns the view for a server.
    ///
    /// - Parameters:
    ///   - type: The type `Server` with the types around it.
    ///   - isRelative: True if the URL is relative to one that the caller passes.
    ///   - keepsOperationServers: True if operations with servers of their own are sent to those.
    func view(
        _ server: Server, type: String, isRelative: Bool = false, keepsOperationServers: Bool = false
    ) -> ServerView {
        var comments = server.variables.map { ($0.name.text, $0.documentation.summary) }.filter { !$0.1.isEmpty }
        let taken = Set(server.variables.map(\.name.text))
        let base = isRelative ? SwiftIdentifier.free("base", besides: taken) : nil
        if let base {
            let url = CommentLines.code(server.url)
            comments.insert((base, "The address that the server's own, \(url), is relative to."), at: 0)
        }
        var comment = CommentLines.lines(server.documentation)
        if comment.isEmpty { comment = CommentLines.wrap(CommentLines.code(server.url)) }
        if !comments.isEmpty { comment += [""] + CommentLines.parameters(comments) }
        return ServerView(
            documentation: comment, access: context.access, name: SwiftIdentifier.escaped(server.name.text),
            member: SwiftIdentifier.member(server.name.text), type: type, url: StringLiteral(server.url),
            variables: server.variables.map(view), base: base, keepsOperationServers: keepsOperationServers)
    }

    private func view(_ variable: ServerVariable) -> ServerVariableView {
        let defaultCase = variable.cases.first { $0.rawValue == .string(variable.defaultValue) }
        return ServerVariableView(
            key: StringLiteral(variable.key), label: SwiftIdentifier.label(variable.name.text),
            name: SwiftIdentifier.escaped(variable.name.text),
            type: variable.type?.text ?? context.speller.standard("String"), isEnumeration: variable.type != nil,
            defaultValue: StringLiteral(variable.defaultValue),
            defaultCase: defaultCase.map { SwiftIdentifier.member($0.name.text) })
    }

    /// Returns the servers of an operation that has servers of its own.
    func operationServersView(_ operation: Operation) -> OperationServersView? {
        guard !operation.servers.isEmpty else { return nil }
        context.speller.used.insert(.foundation)
        let path = context.namespace(operation)
        return OperationServersView(
            access: context.access, path: path,
            servers: operation.servers.map { view($0, type: "\(path).Server") },
            serverEnumerations: enumerations(for: operation.servers))
    }

    /// Returns enumerations for the values that the variables of servers declare. Servers with the same variable share
    /// its enumeration.
    func enumerations(for servers: [Server]) -> [String] {
        var seen: Set<String> = []
        return servers.flatMap(\.variables).compactMap { variable in
            guard let type = variable.type, seen.insert(type.text).inserted else { return nil }
            let head = DeclarationHead(id: DeclarationID(-1), name: type, documentation: variable.documentation)
            return EnumerationEmitter(context: context).render(
                Enumeration(head: head, rawKind: .string, cases: variable.cases))
        }
    }
}

extension Server {
    /// True if the URL is a path on a host that the document does not specify.
    var isRelative: Bool { !url.contains("://") && !url.hasPrefix("{") }
}
