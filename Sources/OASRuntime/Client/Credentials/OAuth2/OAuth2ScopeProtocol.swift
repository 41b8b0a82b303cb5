/// A scope of an OAuth 2 scheme, and the URLs of its flows. The generator writes a type for each scheme of the document.
///
/// A scope that the document does not list is written as text: `[.readPets, "beta:pets"]`.
public protocol OAuth2ScopeProtocol: RawRepresentable<String>, Sendable, Hashable, ExpressibleByStringLiteral {
    /// Creates a scope from its name at the server.
    init(rawValue: String)
    /// The URLs of the scheme's flows (OpenAPI 3.1, section 4.8.28).
    static var oAuth2Endpoints: OAuth2Endpoints { get }
}

extension OAuth2ScopeProtocol {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// A scheme with the flow `clientCredentials`.
@_documentation(visibility: internal)
public protocol OAuth2ClientCredentialsFlow: OAuth2ScopeProtocol {}

/// A scheme with the flow `password`.
@_documentation(visibility: internal)
public protocol OAuth2PasswordFlow: OAuth2ScopeProtocol {}

/// A scheme with the flow `authorizationCode`.
@_documentation(visibility: internal)
public protocol OAuth2AuthorizationCodeFlow: OAuth2ScopeProtocol {}

/// The URLs of an OAuth 2 scheme, as they are in the document.
public struct OAuth2Endpoints: Sendable, Hashable {
    /// The URLs of a flow.
    public struct Flow: Sendable, Hashable {
        /// The URL at which the user grants access.
        public var authorizationURL: String?
        /// The URL at which tokens are fetched.
        public var tokenURL: String?
        /// The URL at which tokens are renewed, if it is not ``tokenURL``.
        public var refreshURL: String?

        /// Creates the URLs of a flow. Relative URLs are resolved against the server's.
        public init(authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil) {
            self.authorizationURL = authorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
        }
    }

    /// The flow `clientCredentials`.
    public var clientCredentials: Flow?
    /// The flow `password`.
    public var password: Flow?
    /// The flow `authorizationCode`.
    public var authorizationCode: Flow?

    /// Creates the URLs of a scheme.
    public init(clientCredentials: Flow? = nil, password: Flow? = nil, authorizationCode: Flow? = nil) {
        self.clientCredentials = clientCredentials
        self.password = password
        self.authorizationCode = authorizationCode
    }

    /// The flow whose URLs renew a token that came from elsewhere.
    var renewal: Flow { authorizationCode ?? password ?? clientCredentials ?? Flow() }
}
