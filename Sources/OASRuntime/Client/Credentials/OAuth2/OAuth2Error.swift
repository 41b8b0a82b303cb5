/// An error of an OAuth 2 flow. It contains no token, secret or password.
public enum OAuth2Error: Error, Hashable, Sendable, CustomStringConvertible {
    /// The server refused to give a token, with a code such as `invalid_client` (RFC 6749, section 5.2) and the
    /// server's description, of which at most 200 bytes are kept.
    case refused(status: Int, code: String, description: String?)
    /// The response of the server has no token, for this reason.
    case invalidResponse(String)
    /// The document has no token URL for the flow. Set ``OAuth2Settings/tokenURL``.
    case noTokenURL
    /// The URL is neither one with `https` nor one of this machine, or it has a user. Nothing was sent.
    case insecureURL
    /// The user must grant access again: the token has expired, and there is none to renew it with.
    case signInRequired
    /// The user was sent back without the state that the sign-in began with (RFC 6749, section 10.12).
    case stateMismatch
    /// The credential is used without a client.
    case noClient

    public var description: String {
        switch self {
        case .refused(let status, let code, let description):
            "the token request was refused with status \(status), \(code)" + (description.map { ": \($0)" } ?? "")
        case .invalidResponse(let reason): "the token response \(reason)"
        case .noTokenURL: "the document has no token URL for the flow"
        case .insecureURL: "the token URL has neither https nor a host of this machine, or it has a user"
        case .signInRequired: "the token has expired and cannot be renewed; the user must sign in again"
        case .stateMismatch: "the callback does not belong to this sign-in"
        case .noClient: "the credential fetches its token through a client, and there is none"
        }
    }
}

/// An error for a credential that could not be fetched now. The request itself was not sent, so it may be sent again.
public struct CredentialUnavailable: RetryableError, CustomStringConvertible {
    /// The reason.
    public let cause: any Error

    /// Creates an error, for example in a credential of your own.
    public init(_ cause: any Error) { self.cause = cause }

    public var wasSent: Bool { false }
    public var description: String { "no credential: \(Redaction.description(of: cause))" }
}
