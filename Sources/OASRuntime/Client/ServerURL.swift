public import Foundation

/// The address of a server, from a document's template or made by hand.
public struct ServerURL: Sendable, Hashable, CustomStringConvertible {
    /// The address.
    public let url: URL

    /// A server whose address is known, for example one of the program's own.
    ///
    /// Paths are appended to the address's path, and its query comes before their own. An address with a fragment is
    /// refused when a request is sent.
    public init(url: URL) { self.url = url }

    /// Fills the variables of a template; see ``ServerTemplate/expand(_:_:)``.
    public init(template: String, variables: [String: String] = [:]) {
        url = ServerTemplate.expand(template, variables)
    }

    /// The address without user, password and query values.
    public var description: String { Redaction.text(of: url) }
}

/// The base URL of a request, apart from its query.
///
/// A query of a server's address is not part of the specification (OpenAPI 3.2, Server Object), but written in many
/// documents, for example for a version: it belongs behind the request's path.
package struct BaseURL: Sendable {
    /// Scheme, authority and path.
    package let url: URL
    private let query: String?

    /// Throws ``ServerURLError`` where the address cannot be one of a server.
    package init(_ url: URL) throws(ServerURLError) {
        if let reason = RefusedServer.reason(url) { throw ServerURLError(reason: reason) }
        let url = url.absoluteURL
        guard url.fragment() == nil else { throw ServerURLError(reason: "the address of the server has a fragment") }
        query = url.query(percentEncoded: true)
        guard query != nil else {
            self.url = url
            return
        }
        var components = URLComponents(url: url, resolvingAgainstBaseURL: true)
        components?.percentEncodedQuery = nil
        guard let url = components?.url else { throw ServerURLError(reason: "the address of the server is no URL") }
        self.url = url
    }

    /// The path of a request, query included, with the address's query before the request's own.
    package func path(_ path: String) -> String {
        guard let query, !query.isEmpty else { return path }
        guard let mark = path.firstIndex(of: "?") else { return "\(path)?\(query)" }
        let own = path[path.index(after: mark)...]
        return "\(path[..<mark])?\(query)" + (own.isEmpty ? "" : "&\(own)")
    }
}

/// An address that no request can be sent to.
public struct ServerURLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The fault, without the address.
    public let reason: String

    /// An error made by hand, for example by a test.
    public init(reason: String) { self.reason = reason }

    public var description: String { reason }
}
