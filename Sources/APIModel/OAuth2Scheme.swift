/// The flows and scopes of an OAuth 2 scheme.
package struct OAuth2Scheme: Sendable, Hashable {
    /// The URLs of a flow, as they are in the document.
    package struct Flow: Sendable, Hashable {
        package var authorizationURL: String?
        package var tokenURL: String?
        package var refreshURL: String?

        package init(authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil) {
            self.authorizationURL = authorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
        }
    }

    /// A scope of one or several flows.
    package struct Scope: Sendable, Hashable {
        package var name: MemberName
        /// The name in the document.
        package var key: String
        package var summary: String

        package init(name: MemberName, key: String, summary: String) {
            self.name = name
            self.key = key
            self.summary = summary
        }
    }

    /// The type of the scopes, which is declared in the client's `Credentials`.
    package var scopeType: TypeName
    package var scopes: [Scope]
    package var clientCredentials: Flow?
    package var password: Flow?
    package var authorizationCode: Flow?

    package init(
        scopeType: TypeName, scopes: [Scope], clientCredentials: Flow? = nil, password: Flow? = nil,
        authorizationCode: Flow? = nil
    ) {
        self.scopeType = scopeType
        self.scopes = scopes
        self.clientCredentials = clientCredentials
        self.password = password
        self.authorizationCode = authorizationCode
    }
}
