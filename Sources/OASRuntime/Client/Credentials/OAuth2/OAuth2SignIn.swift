public import Foundation

/// A sign-in of a user in a browser, with proof of possession (PKCE, RFC 7636).
///
/// ```swift
/// let signIn = OAuth2SignIn<FeatureTourClient.Credentials.VisitorGrantScope>(
///     clientID: "app", redirectURI: "tour://signed-in", scopes: [.readKeys])
/// let callback = try await browse(try signIn.url())
/// let credential = try OAuth2Credential.authorizationCode(signIn, callback: callback)
/// ```
///
/// Its description hides the secrets of the sign-in.
public struct OAuth2SignIn<Scope: OAuth2AuthorizationCodeFlow>: Sendable, CustomStringConvertible, CustomReflectable {
    /// The id of the client.
    public let clientID: String
    /// The URL to which the server sends the user back.
    public let redirectURI: String
    private let scopes: [Scope]
    private let state: String
    let verifier: String

    /// Begins a sign-in with new secrets.
    public init(clientID: String, redirectURI: String, scopes: [Scope] = []) {
        self.init(
            clientID: clientID, redirectURI: redirectURI, scopes: scopes, state: Self.random(), verifier: Self.random())
    }

    init(clientID: String, redirectURI: String, scopes: [Scope], state: String, verifier: String) {
        self.clientID = clientID
        self.redirectURI = redirectURI
        self.scopes = scopes
        self.state = state
        self.verifier = verifier
    }

    /// Returns the URL at which the user grants access (RFC 6749, section 4.1.1).
    ///
    /// - Parameter server: The URL of the API, if the document's URL is relative to it.
    /// - Throws: ``OAuth2Error/noTokenURL`` if the document has no authorization URL.
    public func url(at server: URL? = nil) throws -> URL {
        guard let text = Scope.oAuth2Endpoints.authorizationCode?.authorizationURL,
            let url = URL(string: text, relativeTo: server)?.absoluteURL, url.scheme != nil,
            var components = URLComponents(url: url, resolvingAgainstBaseURL: true)
        else { throw OAuth2Error.noTokenURL }
        var items: [(name: String, value: String)] = [
            ("response_type", "code"), ("client_id", clientID), ("redirect_uri", redirectURI), ("state", state),
            ("code_challenge", Self.base64URL(SHA256.hash(Array(verifier.utf8)))), ("code_challenge_method", "S256"),
        ]
        if !scopes.isEmpty { items.append(("scope", scopes.map(\.rawValue).joined(separator: " "))) }
        let query = PercentEncoding.query(items)
        components.percentEncodedQuery = [components.percentEncodedQuery, query].compactMap { $0 }.joined(
            separator: "&")
        guard let url = components.url else { throw OAuth2Error.noTokenURL }
        return url
    }

    /// Returns the code in the URL to which the server sent the user back (RFC 6749, section 4.1.2).
    func code(in callback: URL) throws -> String {
        let items = URLComponents(url: callback, resolvingAgainstBaseURL: true)?.queryItems ?? []
        func value(_ name: String) -> String? {
            let values = items.filter { $0.name == name }
            return values.count == 1 ? values[0].value : nil
        }
        guard value("state") == state else { throw OAuth2Error.stateMismatch }
        if let error = value("error") {
            throw OAuth2Error.refused(
                status: 302, code: error.shown(), description: value("error_description")?.shown(upTo: 200))
        }
        guard let code = value("code"), !code.isEmpty else { throw OAuth2Error.invalidResponse("has no code") }
        return code
    }

    /// Returns 32 random bytes as 43 characters.
    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return base64URL((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    public var description: String { "OAuth2SignIn(\(clientID), …)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
