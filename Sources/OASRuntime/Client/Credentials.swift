import Foundation
public import HTTPTypes

/// Finds the credential for a security scheme of the document; generated `Credentials` conform.
public protocol CredentialSource: Sendable {
    /// The credential for the scheme of this name, or `nil` where the program has none.
    func credential(for scheme: String) -> (any RequestCredential)?
}

/// Nothing, for APIs and operations that ask for nothing.
public struct NoCredentials: CredentialSource {
    /// The empty source.
    public init() {}

    public func credential(for scheme: String) -> (any RequestCredential)? { nil }
}

/// Puts a secret into requests.
public protocol RequestCredential: Sendable {
    /// Adds to a request what the scheme asks for. What it throws ends the call as a transport error.
    func authorize(_ request: inout HTTPRequest) async throws
}

/// A token for `Authorization: Bearer` (RFC 6750). Its description hides the token.
public struct BearerCredential: RequestCredential, ExpressibleByStringLiteral, CustomStringConvertible,
    CustomReflectable
{
    private let provider: @Sendable () async throws -> String

    /// A token that stays the same.
    public init(_ token: String) { provider = { token } }

    /// A token that is asked for before each request, for example one that has to be renewed.
    public init(provider: @escaping @Sendable () async throws -> String) { self.provider = provider }

    public init(stringLiteral value: String) { self.init(value) }

    public func authorize(_ request: inout HTTPRequest) async throws {
        request.headerFields[.authorization] = "Bearer \(try await provider())"
    }

    public var description: String { "BearerCredential(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A user and a password for `Authorization: Basic` (RFC 7617). Its description hides the password.
public struct BasicCredential: RequestCredential, CustomStringConvertible, CustomReflectable {
    /// The user's name, which cannot hold a colon.
    public let username: String
    private let password: String

    /// Both are sent as UTF-8.
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

/// A key that goes where the document says. Its description hides the key.
public struct APIKeyCredential: Sendable, ExpressibleByStringLiteral, CustomStringConvertible, CustomReflectable {
    private let key: String

    /// A key that stays the same.
    public init(_ key: String) { self.key = key }

    public init(stringLiteral value: String) { self.init(value) }

    /// Where a key goes (OpenAPI 3.1, section 4.8.27).
    public enum Place: Sendable, Hashable {
        /// The header of this name.
        case header(String)
        /// The query parameter of this name.
        case query(String)
        /// The cookie of this name.
        case cookie(String)
    }

    /// The credential that puts the key there.
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
            let item = "\(PercentEncoding.unreserved(name))=\(PercentEncoding.unreserved(key))"
            let path = request.path ?? "/"
            request.path = path + (path.contains("?") ? "&" : "?") + item
        case .cookie(let name):
            let item = "\(name)=\(PercentEncoding.unreserved(key))"
            request.headerFields[.cookie] = request.headerFields[.cookie].map { "\($0); \(item)" } ?? item
        }
    }

    var description: String { "APIKeyCredential(…)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
