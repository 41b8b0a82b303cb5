public import Foundation

/// A token of an OAuth 2 server (RFC 6749, section 5.1). Its description hides the token.
public struct OAuth2Token: Sendable, Hashable, Codable, CustomStringConvertible, CustomReflectable {
    /// The token that is sent with requests.
    public var accessToken: String
    /// The instant after which the server no longer accepts the token, or `nil` if the server did not say.
    public var expiry: Date?
    /// The token by which a new one is fetched, if the server gave one.
    public var refreshToken: String?
    /// The scopes that were granted, separated by spaces, if the server named them.
    public var scope: String?

    /// Creates a token, for example from a store of your own.
    public init(accessToken: String, expiry: Date? = nil, refreshToken: String? = nil, scope: String? = nil) {
        self.accessToken = accessToken
        self.expiry = expiry
        self.refreshToken = refreshToken
        self.scope = scope
    }

    public var description: String { "OAuth2Token(…\(expiry.map { ", until \($0)" } ?? ""))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A place that keeps a token, for example the keychain.
///
/// The client reads it before it fetches a token, and writes each token that it has fetched. One call at a time uses it.
/// An error of a store ends the calls that need the token.
public protocol OAuth2TokenStore: Sendable {
    /// Returns the token that was saved last, or `nil` if there is none.
    func token() async throws -> OAuth2Token?
    /// Saves a token in place of the one before.
    func save(_ token: OAuth2Token) async throws
}

/// A store that forgets its token when the program ends.
public actor OAuth2MemoryStore: OAuth2TokenStore {
    private var saved: OAuth2Token?

    /// Creates a store.
    ///
    /// - Parameter token: A token that is known already.
    public init(_ token: OAuth2Token? = nil) { saved = token }

    public func token() -> OAuth2Token? { saved }

    public func save(_ token: OAuth2Token) { saved = token }
}
