public import Foundation
public import HTTPTypes

/// The credential of an OAuth 2 scheme: a token, or a flow that fetches and renews tokens.
///
/// ```swift
/// let tour = FeatureTourClient(
///     server: .production(),
///     credentials: .init(visitorGrant: .clientCredentials(id: "app", secret: secret, scopes: [.readKeys])),
///     transport: URLSessionTransport())
/// ```
///
/// A token is fetched by the first call, renewed before it expires, and renewed once if the server refuses it with 401.
/// Calls at the same time share one token request. Copies of a credential share their token, so a program makes it
/// once. Its description hides tokens and secrets.
public struct OAuth2Credential<Scope: OAuth2ScopeProtocol>: RequestCredential, ExpressibleByStringLiteral,
    CustomStringConvertible, CustomReflectable
{
    private enum Source: Sendable {
        case bearer(BearerCredential)
        case session(OAuth2Session)
    }

    private let source: Source

    private init(_ source: Source) { self.source = source }

    /// Creates a credential from an access token that does not change.
    public init(_ token: String) { source = .bearer(BearerCredential(token)) }

    /// Creates a credential from a function that returns the access token for each attempt.
    public init(provider: @escaping @Sendable () async throws -> String) {
        source = .bearer(BearerCredential(provider: provider))
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// Returns a credential from a function that returns the access token for each attempt.
    public static func bearer(provider: @escaping @Sendable () async throws -> String) -> OAuth2Credential {
        OAuth2Credential(provider: provider)
    }

    /// Returns a credential that renews its token with a refresh token (RFC 6749, section 6).
    ///
    /// - Parameters:
    ///   - token: The refresh token.
    ///   - id: The id of the client.
    ///   - secret: The secret of the client, if it has one.
    ///   - settings: The settings. If the document has no token URL, they must have one.
    public static func refreshToken(
        _ token: String, id: String, secret: String? = nil, settings: OAuth2Settings = .init()
    ) -> OAuth2Credential {
        .flow(.refreshToken(token), id, secret, settings, Scope.oAuth2Endpoints.renewal)
    }

    private static func flow(
        _ grant: OAuth2Grant, _ id: String, _ secret: String?, _ settings: OAuth2Settings,
        _ flow: OAuth2Endpoints.Flow?
    ) -> OAuth2Credential {
        let client = OAuth2Client(id: id, secret: secret, settings: settings)
        return OAuth2Credential(.session(OAuth2Session(grant, client: client, flow: flow)))
    }

    private static func text(_ scopes: [Scope]) -> String { scopes.map(\.rawValue).joined(separator: " ") }

    public func authorize(_ request: inout HTTPRequest) async throws {
        guard case .bearer(let bearer) = source else { throw OAuth2Error.noClient }
        try await bearer.authorize(&request)
    }

    public func authorize(_ request: inout HTTPRequest, through sender: CredentialSender) async throws {
        guard case .session(let session) = source else { return try await authorize(&request) }
        try await BearerCredential(try await session.accessToken(through: sender)).authorize(&request)
    }

    public func isRenewable(after refused: HTTPRequest) async -> Bool {
        guard case .session(let session) = source, let field = refused.headerFields[.authorization],
            field.hasPrefix("Bearer ")
        else { return false }
        return await session.refuse(String(field.dropFirst("Bearer ".count)))
    }

    public var description: String { "OAuth2Credential(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension OAuth2Credential where Scope: OAuth2ClientCredentialsFlow {
    /// Returns a credential of a program that acts for itself (RFC 6749, section 4.4).
    ///
    /// - Parameters:
    ///   - id: The id of the client.
    ///   - secret: The secret of the client.
    ///   - scopes: The scopes to ask for. Without any, the server decides.
    ///   - settings: The settings.
    public static func clientCredentials(
        id: String, secret: String, scopes: [Scope] = [], settings: OAuth2Settings = .init()
    ) -> OAuth2Credential {
        .flow(.clientCredentials(scope: text(scopes)), id, secret, settings, Scope.oAuth2Endpoints.clientCredentials)
    }
}

extension OAuth2Credential where Scope: OAuth2PasswordFlow {
    /// Returns a credential of a user whose password the program knows (RFC 6749, section 4.3).
    public static func password(
        username: String, password: String, id: String, secret: String? = nil, scopes: [Scope] = [],
        settings: OAuth2Settings = .init()
    ) -> OAuth2Credential {
        .flow(
            .password(username: username, password: password, scope: text(scopes)), id, secret, settings,
            Scope.oAuth2Endpoints.password)
    }
}

extension OAuth2Credential where Scope: OAuth2AuthorizationCodeFlow {
    /// Returns a credential of a user who has granted access (RFC 6749, section 4.1).
    ///
    /// - Parameters:
    ///   - signIn: The sign-in that sent the user to the server.
    ///   - callback: The URL to which the server sent the user back.
    ///   - secret: The secret of the client, if it has one.
    ///   - settings: The settings.
    /// - Throws: ``OAuth2Error/stateMismatch`` if the URL belongs to another sign-in, and
    ///   ``OAuth2Error/refused(status:code:description:)`` if the user or the server has refused.
    public static func authorizationCode(
        _ signIn: OAuth2SignIn<Scope>, callback: URL, secret: String? = nil, settings: OAuth2Settings = .init()
    ) throws -> OAuth2Credential {
        let grant = OAuth2Grant.authorizationCode(
            code: try signIn.code(in: callback), redirectURI: signIn.redirectURI, verifier: signIn.verifier)
        return .flow(grant, signIn.clientID, secret, settings, Scope.oAuth2Endpoints.authorizationCode)
    }
}
