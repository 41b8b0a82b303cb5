public import Foundation

/// The settings of an OAuth 2 credential, where the document or the usual choice does not fit.
public struct OAuth2Settings: Sendable {
    /// The ways in which a client proves its identity to the token server (RFC 6749, section 2.3.1).
    public enum ClientAuthentication: Sendable, Hashable {
        /// The field `Authorization: Basic`.
        case header
        /// The fields `client_id` and `client_secret` of the body.
        case body
    }

    /// The URL of the token server, in place of the document's.
    public var tokenURL: URL?
    /// The way in which the client proves its identity. The default is the header.
    public var clientAuthentication = ClientAuthentication.header
    /// Further fields of the token request, for example `audience`.
    public var fields: [String: String] = [:]
    /// The store of the token. By default the token is kept in memory.
    public var store: any OAuth2TokenStore = OAuth2MemoryStore()
    /// The time before the expiry at which a token is renewed, in seconds. The default is a minute, but at most a tenth
    /// of the token's lifetime.
    public var renewalMargin: TimeInterval = 60
    /// The source of the current time. Tests replace it.
    public var now: @Sendable () -> Date = { Date() }

    /// Creates settings with the default values.
    public init() {}
}
