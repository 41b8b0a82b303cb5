internal import APIModel

/// Makes the view of the client.
struct ClientEmitter {
    let context: EmissionContext

    func view() -> ClientView {
        let model = context.model
        let servers = ServerEmitter(context: context)
        let type = "\(model.names.client).Server"
        var comment = CommentLines.lines(model.documentation)
        if comment.isEmpty { comment = CommentLines.wrap("A client of \(model.title).") }
        let hasOperationServers = model.allOperations.contains { !$0.servers.isEmpty }
        let views = model.servers.map { server in
            servers.view(
                server, type: type, isRelative: server.isRelative, keepsOperationServers: hasOperationServers)
        }
        return ClientView(
            documentation: comment, access: context.access, name: model.names.client.text, servers: views,
            serverEnumerations: servers.enumerations(for: model.servers),
            defaultServer: views.count == 1 && !model.servers[0].isRelative ? views[0] : nil,
            hasOperationServers: hasOperationServers, hasCoders: model.allOperations.contains(where: \.hasCoder),
            credentials: model.securitySchemes.compactMap(view), extensions: ExtensionView.list(model.extensions))
    }

    private func view(_ scheme: SecurityScheme) -> CredentialView? {
        let kind: CredentialView.Kind
        var place: (location: String, key: String)?
        switch scheme.kind {
        case .bearer: kind = .bearer
        case .basic: kind = .basic
        case .header(let key): (kind, place) = (.apiKey, ("header", key))
        case .query(let key): (kind, place) = (.apiKey, ("query", key))
        case .cookie(let key): (kind, place) = (.apiKey, ("cookie", key))
        case .transport: return nil
        }
        return CredentialView(
            documentation: CommentLines.lines(scheme.documentation), access: context.access,
            names: MemberNames(scheme.name.text), key: StringLiteral(scheme.key), kind: kind,
            place: place.map { ($0.location, StringLiteral($0.key)) })
    }
}
