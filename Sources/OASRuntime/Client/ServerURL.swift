public import Foundation

/// The URL of a server, from a template of the document or from the program.
public struct ServerURL: Sendable, Hashable, CustomStringConvertible {
    /// The URL.
    public let url: URL

    /// Creates a server from a URL, for example that of a test server.
    ///
    /// Paths are appended to the path of the URL, and its query is sent before their own. A URL with a fragment is
    /// refused when a request is sent.
    public init(url: URL) { self.url = url }

    /// Creates a server from a template and its variables; see `ServerTemplate`.
    @_documentation(visibility: internal)
    public init(template: String, variables: [String: String] = [:]) {
        url = ServerTemplate.expand(template, variables)
    }

    /// The URL without user, password and query values.
    public var description: String { Redaction.text(of: url) }
}

/// The base URL of a request, separated from its query.
///
/// The specification does not provide for a query in the URL of a server (OpenAPI 3.2, Server Object), but many
/// documents have one, for example for a version. It is sent after the path of the request.
package struct BaseURL: Sendable {
    /// The scheme, authority and path.
    package let url: URL
    private let query: String?

    /// Creates a base URL. Throws ``ServerURLError`` if the URL cannot be that of a server.
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

    /// Returns the path of a request with its query. The query of the server's URL precedes the request's own.
    package func path(_ path: String) -> String {
        guard let query, !query.isEmpty else { return path }
        guard let mark = path.firstIndex(of: "?") else { return "\(path)?\(query)" }
        let own = path[path.index(after: mark)...]
        return "\(path[..<mark])?\(query)" + (own.isEmpty ? "" : "&\(own)")
    }
}

/// An error for a URL to which no request can be sent.
public struct ServerURLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, without the URL.
    public let reason: String

    /// Creates an error, for example in a test.
    public init(reason: String) { self.reason = reason }

    public var description: String { reason }
}
