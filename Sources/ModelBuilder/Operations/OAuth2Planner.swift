internal import APIModel
internal import OpenAPIDocument

/// Plans the flows and scopes of an OAuth 2 scheme.
struct OAuth2Planner {
    let flows: OAuthFlows

    /// Returns the model of the scheme.
    ///
    /// - Parameter name: The name of the scheme's credential, to which the name of its scopes is related.
    func plan(named name: String) -> OAuth2Scheme {
        OAuth2Scheme(
            scopeType: TypeName(name.prefix(1).uppercased() + name.dropFirst() + "Scope"), scopes: scopes,
            clientCredentials: flows.clientCredentials.map(urls), password: flows.password.map(urls),
            authorizationCode: flows.authorizationCode.map(urls))
    }

    private func urls(of flow: OAuthFlow) -> OAuth2Scheme.Flow {
        OAuth2Scheme.Flow(
            authorizationURL: flow.authorizationURL, tokenURL: flow.tokenURL, refreshURL: flow.refreshURL)
    }

    /// The scopes of all flows. A scope of several flows has the description of the first.
    private var scopes: [OAuth2Scheme.Scope] {
        let flows = [
            flows.clientCredentials, flows.password, flows.authorizationCode, flows.implicit, flows.deviceAuthorization,
        ]
        var seen: Set<String> = []
        let scopes = flows.compactMap { $0?.scopes }.joined().filter { seen.insert($0.name).inserted }
        let names = EnumerationNames.names(for: scopes.map { Self.shortened($0.name) })
        return zip(scopes, names).map { OAuth2Scheme.Scope(name: $1, key: $0.name, summary: $0.object) }
    }

    /// Returns the last part of a scope that is a URL, such as `drive.file` for
    /// `https://www.googleapis.com/auth/drive.file`, and any other scope unchanged.
    private static func shortened(_ scope: String) -> String {
        guard scope.hasPrefix("https://") else { return scope }
        let parts = scope.dropFirst("https://".count).split(separator: "/")
        return parts.count > 1 ? String(parts[parts.count - 1]) : scope
    }
}
