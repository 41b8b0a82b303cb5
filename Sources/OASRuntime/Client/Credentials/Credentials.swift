import Foundation
public import HTTPTypes

/// A source of credentials for the security schemes of the document. Generated `Credentials` conform to it.
@_documentation(visibility: internal)
public protocol CredentialSource: Sendable {
    /// Returns the credential for a security scheme, or `nil` if the program has none.
    func credential(for scheme: String) -> (any RequestCredential)?
}

/// A source without credentials, for APIs and operations that require none.
public struct NoCredentials: CredentialSource {
    /// Creates a source without credentials.
    public init() {}

    public func credential(for scheme: String) -> (any RequestCredential)? { nil }
}

/// A credential that is added to requests.
public protocol RequestCredential: Sendable {
    /// Adds to a request what the security scheme requires. An error that it throws ends the call as a transport error.
    func authorize(_ request: inout HTTPRequest) async throws
    /// Adds to a request what the security scheme requires, and may send requests of its own for it. By default it does
    /// the same as ``authorize(_:)``.
    func authorize(_ request: inout HTTPRequest, through sender: CredentialSender) async throws
    /// Returns true if the credential can be another one after the server has refused a request with 401. The client
    /// then authorizes and sends the request once more. The default is false.
    func isRenewable(after refused: HTTPRequest) async -> Bool
}

extension RequestCredential {
    public func authorize(_ request: inout HTTPRequest, through sender: CredentialSender) async throws {
        try await authorize(&request)
    }

    public func isRenewable(after refused: HTTPRequest) async -> Bool { false }
}

/// A token for `Authorization: Bearer` (RFC 6750). Its description hides the token.
public struct BearerCredential: RequestCredential, ExpressibleByStringLiteral, CustomStringConvertible,
    CustomReflectable
{
    private let provider: @Sendable () async throws -> String

    /// Creates a credential from a token that does not change.
    public init(_ token: String) { provider = { token } }

    /// Creates a credential from a function that returns the token for each request, for example one that expires.
    public init(provider: @escaping @Sendable () async throws -> String) { self.provider = provider }

    public init(stringLiteral value: String) { self.init(value) }

    public func authorize(_ request: inout HTTPRequest) async throws {
        request.headerFields[.authorization] = "Bearer \(try await provider())"
    }

    public var description: String { "BearerCredential(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A user name and a password for `Authorization: Basic` (RFC 7617). The description hides the password.
public struct BasicCredential: RequestCredential, CustomStringConvertible, CustomReflectable {
    /// The user name, which must not contain a colon.
    public let username: String
    private let password: String

    /// Creates a credential. Both texts are sent as UTF-8.
    public init(username: String, password: String) {
        self.username = username
        self.password = password
    }

    public func authorize(_ request: inout HTTPRequest) async throws {
        request.headerFields[.authorization] = "Basic \(Data("\(username):\(password)".utf8).base64EncodedString())"
    }

    public var description: String { "BasicCredential(\(username):…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A key that is sent in the place that the document declares. Its description hides the key.
public struct APIKeyCredential: Sendable, ExpressibleByStringLiteral, CustomStringConvertible, CustomReflectable {
    private let key: String

    /// Creates a credential from a key that does not change.
    public init(_ key: String) { self.key = key }

    public init(stringLiteral value: String) { self.init(value) }

    /// The place of a key in a request (OpenAPI 3.1, section 4.8.27).
    public enum Place: Sendable, Hashable {
        /// The header field with this name.
        case header(String)
        /// The query parameter with this name.
        case query(String)
        /// The cookie with this name.
        case cookie(String)
    }

    /// Returns a credential that adds the key in a place.
    public func placed(in place: Place) -> any RequestCredential {
        PlacedKey(key: key, place: place)
    }

    public var description: String { "APIKeyCredential(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

private struct PlacedKey: RequestCredential, CustomStringConvertible, CustomReflectable {
    let key: String
    let place: APIKeyCredential.Place

    func authorize(_ request: inout HTTPRequest) async throws {
        switch place {
        case .header(let name):
            do {
                try request.headerFields.setParameter(name, key)
            } catch {
                throw ParameterError(name: name, place: .header, reason: error.description)
            }
        case .query(let name):
            // The URL of a next page may have the key already.
            request.replaceQueryItem(name, key)
        case .cookie(let name):
            let item = "\(name)=\(PercentEncoding.unreserved(key))"
            request.headerFields[.cookie] = request.headerFields[.cookie].map { "\($0); \(item)" } ?? item
        }
    }

    var description: String { "APIKeyCredential(…)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
