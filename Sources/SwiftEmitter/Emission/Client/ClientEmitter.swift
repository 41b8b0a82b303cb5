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
            credentials: model.securitySchemes.compactMap(view),
            defaultSecurity: Self.commonSecurity(of: model.allOperations).map(SecurityAlternativeView.init),
            extensions: ExtensionView.list(model.extensions))
    }

    /// Returns the security that most operations have. Of several, the first in the model is taken.
    private static func commonSecurity(of operations: [Operation]) -> [[String]] {
        let secured = operations.filter { !$0.isReceived && !$0.security.isEmpty }.map(\.security)
        let counts = Dictionary(secured.map { ($0, 1) }, uniquingKeysWith: +)
        var common: [[String]] = []
        for security in secured where counts[security, default: 0] > counts[common, default: 0] { common = security }
        return common
    }

    private func view(_ scheme: SecurityScheme) -> CredentialView? {
        let kind: CredentialView.Kind
        var place: (location: String, key: String)?
        switch scheme.kind {
        case .bearer: kind = .bearer
        case .oauth2: kind = .oauth2
        case .basic: kind = .basic
        case .header(let key): (kind, place) = (.apiKey, ("header", key))
        case .query(let key): (kind, place) = (.apiKey, ("query", key))
        case .cookie(let key): (kind, place) = (.apiKey, ("cookie", key))
        case .transport: return nil
        }
        return CredentialView(
            documentation: CommentLines.lines(scheme.documentation), access: context.access,
            names: MemberNames(scheme.name.text), key: StringLiteral(scheme.key), kind: kind,
            place: place.map { ($0.location, StringLiteral($0.key)) }, scopes: scopesView(scheme))
    }

    private func scopesView(_ scheme: SecurityScheme) -> OAuth2ScopesView? {
        guard case .oauth2(let oauth2) = scheme.kind else { return nil }
        let flows: [(name: String, conformance: String, flow: OAuth2Scheme.Flow?)] = [
            ("clientCredentials", "OAuth2ClientCredentialsFlow", oauth2.clientCredentials),
            ("password", "OAuth2PasswordFlow", oauth2.password),
            ("authorizationCode", "OAuth2AuthorizationCodeFlow", oauth2.authorizationCode),
        ]
        return OAuth2ScopesView(
            access: context.access, name: oauth2.scopeType.text, title: CommentLines.code(scheme.name.text),
            scopes: oauth2.scopes.map { scope in
                let summary = scope.summary.allSatisfy(\.isWhitespace) ? CommentLines.code(scope.key) : scope.summary
                return OAuth2ScopeView(
                    documentation: CommentLines.wrap(summary), names: MemberNames(scope.name.text),
                    type: oauth2.scopeType.text, key: StringLiteral(scope.key))
            },
            flows: flows.compactMap { name, conformance, flow in
                guard let flow else { return nil }
                let urls = [
                    ("authorizationURL", flow.authorizationURL), ("tokenURL", flow.tokenURL),
                    ("refreshURL", flow.refreshURL),
                ]
                return OAuth2FlowView(
                    name: name, conformance: conformance,
                    urls: urls.compactMap { name, url in
                        url.map { OAuth2URLView(name: name, url: StringLiteral($0)) }
                    })
            })
    }
}
