import Foundation
import HTTPTypes

/// A request before credentials are added.
struct PreparedCall: Sendable {
    let operation: OperationDescription
    let head: HTTPRequest
    let body: HTTPBody?
    let baseURL: URL

    /// True if the request has the same effect when it is sent twice: by its method (RFC 9110, section 9.2.2), or
    /// because it has a key by which the server knows it again.
    var isIdempotent: Bool {
        switch head.method {
        case .get, .head, .options, .trace, .put, .delete: true
        default: head.headerFields.idempotencyKey != nil
        }
    }

    /// True if the body, if there is one, can still be sent.
    var hasWholeBody: Bool { body?.canBeRead ?? true }
}

extension HTTPFields {
    /// The field `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header).
    var idempotencyKey: String? {
        get { Self.idempotencyKeyName.flatMap { self[$0] } }
        set { if let name = Self.idempotencyKeyName { self[name] = newValue } }
    }

    private static let idempotencyKeyName = HTTPField.Name("Idempotency-Key")
}

/// The preparation of calls.
extension APIClient {
    /// The destination of a request.
    enum Destination {
        /// The operation's own server if it has one, otherwise the client's base URL.
        case itsServer
        case server(URL)
        /// A URL that replaces both the server and the path.
        case address(URL)
    }

    func prepare(
        _ operation: OperationDescription, to destination: Destination, _ write: (inout RequestWriter) -> Void
    ) throws(RequestEncodingError) -> PreparedCall {
        var writer = RequestWriter(operation, coders: coders)
        write(&writer)
        let nextURL = writer.nextURL
        var (head, body) = try writer.finish()
        options.apply(to: &head, of: operation)
        let base: BaseURL
        do {
            base = try BaseURL(self.base(for: destination, operation, &head))
        } catch {
            throw RequestEncodingError(operation: operation, reason: .server(error))
        }
        var baseURL = base.url
        if let nextURL {
            do {
                baseURL = try head.follow(nextURL, from: base)
            } catch {
                throw RequestEncodingError(operation: operation, reason: .page(error))
            }
            let names = head.queryNames
            head.appendQuery(options.query.filter { !names.contains($0.name) })
        } else {
            head.path = base.path(head.path ?? "")
        }
        return PreparedCall(operation: operation, head: head, body: body, baseURL: baseURL)
    }

    private func base(
        for destination: Destination, _ operation: OperationDescription, _ head: inout HTTPRequest
    ) -> URL {
        switch destination {
        case .address(let url): Self.address(url, &head)
        case .server(let url): absolute(url)
        case .itsServer: (usesOperationServers ? operation.server.map(absolute) : nil) ?? baseURL
        }
    }

    /// Returns the URL of a server, resolved against the client's base URL if it is relative.
    private func absolute(_ server: URL) -> URL {
        guard server.scheme == nil else { return server }
        return URL(string: server.relativeString, relativeTo: baseURL)?.absoluteURL ?? server
    }

    /// Moves the path of a URL into the request, and its query in front of the request's own. Returns the rest of the
    /// URL, to which the path of a request is appended.
    private static func address(_ url: URL, _ request: inout HTTPRequest) -> URL {
        let path = url.path(percentEncoded: true)
        let own = (request.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let queries = [url.query(percentEncoded: true)].compactMap { $0 } + own.dropFirst().map(String.init)
        request.path = (path.isEmpty ? "/" : path) + (queries.isEmpty ? "" : "?" + queries.joined(separator: "&"))
        var components = URLComponents(url: url, resolvingAgainstBaseURL: true)
        components?.percentEncodedPath = ""
        components?.percentEncodedQuery = nil
        components?.fragment = nil
        return components?.url ?? url
    }
}
