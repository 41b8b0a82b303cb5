public import Foundation
import HTTPTypes

/// Sends typed requests; what a generated client wraps.
public struct APIClient: Sendable {
    /// Where the API's paths start.
    public let baseURL: URL
    /// Whether operations to which the document gives servers of their own are called there.
    public let usesOperationServers: Bool
    private let transport: any ClientTransport
    private let middlewares: [any ClientMiddleware]
    private let credentials: any CredentialSource
    private let maximumBodyBytes: Int
    private let coders: BodyCoders

    /// - Parameters:
    ///   - baseURL: Where the API's paths start, for example `https://api.example.com/v1`.
    ///   - transport: What carries the requests.
    ///   - middlewares: See requests in this order, and responses in the opposite one.
    ///   - credentials: What fulfils the operations' security schemes.
    ///   - maximumBodyBytes: The longest response body that is read into memory, 64 MiB unless set. Streamed bodies
    ///     have no limit.
    ///   - usesOperationServers: Whether operations to which the document gives servers of their own are called there.
    ///     Without that every operation is called at the base URL, as suits a mock or a proxy.
    ///   - coders: What reads and writes bodies of media types that the runtime knows nothing of.
    public init(
        baseURL: URL, transport: any ClientTransport, middlewares: [any ClientMiddleware] = [],
        credentials: any CredentialSource = NoCredentials(), maximumBodyBytes: Int = 64 << 20,
        usesOperationServers: Bool = true, coders: BodyCoders = [:]
    ) {
        self.baseURL = baseURL
        self.transport = transport
        self.middlewares = middlewares
        self.credentials = credentials
        self.maximumBodyBytes = maximumBodyBytes
        self.usesOperationServers = usesOperationServers
        self.coders = coders
    }

    /// Sends a request and returns its response, whatever the status.
    ///
    /// Throws ``ClientError/request(_:)`` where the request cannot be written, ``ClientError/decoding(_:)`` where the
    /// response is not as documented, and ``ClientError/transport(_:)`` for everything in between, cancellation
    /// (`CancellationError`) included.
    public func send<Request: ClientRequest>(
        _ request: Request
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await send(request, to: .itsServer)
    }

    /// Sends a request to one of its operation's servers, whatever the client was made for; without a server, as
    /// ``send(_:)`` does.
    public func send<Request: ClientRequest & ServedRequest>(
        _ request: Request, at server: Request.Server?
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await send(request, to: server.map { .server($0.url) } ?? .itsServer)
    }

    /// Sends a webhook or a callback to the address that its receiver gave; see ``send(_:)``.
    public func send<Request: ClientRequest>(
        _ request: Request, to url: URL
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await send(request, to: .address(url))
    }

    /// Where a request goes.
    private enum Destination {
        /// The operation's own server if it has one, else the client's.
        case itsServer
        case server(URL)
        /// An address that takes the place of server and path.
        case address(URL)
    }

    private func send<Request: ClientRequest>(
        _ request: Request, to destination: Destination
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        let operation = Request.operation
        var writer = RequestWriter(operation, coders: coders)
        request.encode(to: &writer)
        var head: HTTPRequest
        let body: HTTPBody?
        do {
            (head, body) = try writer.finish()
        } catch {
            throw .request(error)
        }
        let reply: ResponseReader
        do {
            try await authorize(&head, for: operation)
            let base = base(for: destination, operation, &head)
            reply = try await exchange(head, body, to: base, operationID: operation.id)
        } catch {
            throw .transport(error)
        }
        do {
            return try await Request.decode(reply)
        } catch {
            throw .decoding(error)
        }
    }

    /// Applies the first alternative that can be fulfilled. If there is none the request goes without: the server will
    /// say what it wants.
    private func authorize(_ request: inout HTTPRequest, for operation: OperationDescription) async throws {
        for alternative in operation.security where !alternative.isEmpty {
            let applicable = alternative.compactMap { credentials.credential(for: $0) }
            guard applicable.count == alternative.count else { continue }
            for credential in applicable { try await credential.authorize(&request) }
            return
        }
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

    /// A server's address, which may be relative to the client's.
    private func absolute(_ server: URL) -> URL {
        guard server.scheme == nil else { return server }
        return URL(string: server.relativeString, relativeTo: baseURL)?.absoluteURL ?? server
    }

    /// Takes the path of an address into the request, its query before the request's own. Returns what is left: a
    /// request's path is appended to it.
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

    private func exchange(
        _ request: HTTPRequest, _ body: HTTPBody?, to baseURL: URL, operationID: String
    ) async throws -> ResponseReader {
        try Task.checkCancellation()
        let transport = transport
        var next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?) = {
            try await transport.send($0, body: $1, baseURL: $2, operationID: operationID)
        }
        for middleware in middlewares.reversed() {
            let inner = next
            next = {
                try await middleware.intercept($0, body: $1, baseURL: $2, operationID: operationID, next: inner)
            }
        }
        let (response, responseBody) = try await next(request, body, baseURL)
        return ResponseReader(
            response, body: responseBody, operationID: operationID, maximumBodyBytes: maximumBodyBytes,
            coders: coders)
    }
}

/// Why a call did not return what it is for.
public enum ClientError<Response: Sendable>: Error {
    /// The server answered with a response that the call does not return: an error status, as a rule.
    case response(Response)
    /// The response is not what the document describes.
    case decoding(ResponseDecodingError)
    /// No response: the transport, a middleware or a credential failed, or the task was cancelled.
    case transport(any Error)
    /// The request could not be written; nothing was sent.
    case request(RequestEncodingError)
}

extension ClientError: CustomStringConvertible, LocalizedError {
    /// For example `Operations.FindCustomer.Response: notFound(…)`.
    public var description: String {
        switch self {
        case .response(let response): "\(String(reflecting: Response.self)): \(response)"
        case .decoding(let error): error.description
        case .transport(let error): "\(String(reflecting: Response.self)): no response: \(error)"
        case .request(let error): error.description
        }
    }

    /// The description, which `localizedDescription` shows too.
    public var errorDescription: String? { description }
}
