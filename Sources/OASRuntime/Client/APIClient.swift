public import Foundation
import HTTPTypes

/// A client that sends typed requests. Generated clients wrap it.
public struct APIClient: Sendable {
    /// The URL to which the paths of the API are appended.
    public let baseURL: URL
    /// A Boolean value that indicates whether requests of operations for which the document declares its own servers
    /// are sent to those servers.
    public let usesOperationServers: Bool
    private let transport: any ClientTransport
    private let middlewares: [any ClientMiddleware]
    private let credentials: any CredentialSource
    private let clock: any Clock<Duration>
    private let coders: BodyCoders
    /// The limits of every call.
    public var options: CallOptions

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - baseURL: The URL to which the paths of the API are appended, for example `https://api.example.com/v1`. Its
    ///     query is sent with every request, before the request's own. If it has a fragment, every call fails.
    ///   - transport: The transport that sends the requests.
    ///   - middlewares: The middlewares, which see requests in this order and responses in the opposite order.
    ///   - credentials: The source of credentials for the operations' security schemes.
    ///   - maximumBodyBytes: The longest response body that is read into memory, in bytes. The default is 64 MiB. See
    ///     ``CallOptions/maximumBodyBytes``.
    ///   - usesOperationServers: A Boolean value that indicates whether requests of operations for which the document
    ///     declares its own servers are sent to those servers. If it is false, every request is sent to the base URL,
    ///     as suits a mock or a proxy.
    ///   - coders: The coders for bodies of media types that the runtime does not support.
    ///   - timeout: The longest duration of each attempt; see ``CallOptions/timeout``.
    ///   - deadline: The longest duration of each call as a whole; see ``CallOptions/deadline``.
    ///   - clock: The clock that measures both.
    public init(
        baseURL: URL, transport: any ClientTransport, middlewares: [any ClientMiddleware] = [],
        credentials: any CredentialSource = NoCredentials(), maximumBodyBytes: Int = 64 << 20,
        usesOperationServers: Bool = true, coders: BodyCoders = [:], timeout: Duration? = nil,
        deadline: Duration? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.baseURL = baseURL
        self.transport = transport
        self.middlewares = middlewares
        self.credentials = credentials
        self.usesOperationServers = usesOperationServers
        self.coders = coders
        self.clock = clock
        options = CallOptions(timeout: timeout, deadline: deadline, maximumBodyBytes: maximumBodyBytes)
    }

    /// Returns the same client with other limits.
    public func with(_ change: (inout CallOptions) -> Void) -> APIClient {
        var client = self
        change(&client.options)
        return client
    }

    /// Sends a request and returns its response, whatever the status.
    ///
    /// Throws ``ClientError/request(_:)`` if the request cannot be written, ``ClientError/decoding(_:)`` if the
    /// response is not as documented, and ``ClientError/transport(_:)`` for any other failure, including cancellation
    /// (`CancellationError`).
    public func send<Request: ClientRequest>(
        _ request: Request
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await send(request, to: .itsServer)
    }

    /// Sends a request to one of the operation's servers, even if ``usesOperationServers`` is false. Without a server
    /// it does the same as ``send(_:)``.
    public func send<Request: ClientRequest & ServedRequest>(
        _ request: Request, at server: Request.Server?
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await send(request, to: server.map { .server($0.url) } ?? .itsServer)
    }

    /// Sends a webhook or callback request to the URL that its receiver gave; see ``send(_:)``.
    public func send<Request: ClientRequest>(
        _ request: Request, to url: URL
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await send(request, to: .address(url))
    }

    /// The destination of a request.
    private enum Destination {
        /// The operation's own server if it has one, otherwise the client's base URL.
        case itsServer
        case server(URL)
        /// A URL that replaces both the server and the path.
        case address(URL)
    }

    private func send<Request: ClientRequest>(
        _ request: Request, to destination: Destination
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        let operation = Request.operation
        let call: PreparedCall
        do {
            call = try prepare(request, to: destination)
        } catch {
            throw .request(error)
        }
        let reply: ResponseReader
        do {
            let (response, body) = try await within(options.deadline, .call) {
                var head = call.head
                try await authorize(&head, for: operation)
                return try await exchange(head, call.body, to: call.baseURL, operationID: operation.id)
            }
            reply = ResponseReader(
                response, body: body, operationID: operation.id, maximumBodyBytes: options.maximumBodyBytes,
                coders: coders)
        } catch {
            throw .transport(error)
        }
        do {
            return try await Request.decode(reply)
        } catch {
            // The response is incomplete, so its content is not at fault.
            if case .body(let cause) = error.reason, cause is TimeoutError || cause is CancellationError {
                throw .transport(cause)
            }
            throw .decoding(error)
        }
    }

    /// A request before credentials are added.
    private struct PreparedCall {
        var head: HTTPRequest
        let body: HTTPBody?
        let baseURL: URL
    }

    private func prepare<Request: ClientRequest>(
        _ request: Request, to destination: Destination
    ) throws(RequestEncodingError) -> PreparedCall {
        let operation = Request.operation
        var writer = RequestWriter(operation, coders: coders)
        request.encode(to: &writer)
        var (head, body) = try writer.finish()
        let base: BaseURL
        do {
            base = try BaseURL(self.base(for: destination, operation, &head))
        } catch {
            throw RequestEncodingError(operationID: operation.id, reason: .server(error))
        }
        head.path = base.path(head.path ?? "")
        return PreparedCall(head: head, body: body, baseURL: base.url)
    }

    /// Performs an exchange and cancels it after a duration, which includes the reading of the response body.
    private func within(
        _ duration: Duration?, _ limit: TimeoutError.Limit,
        _ work: @escaping @Sendable () async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        guard let duration else { return try await work() }
        return try await CallTimer(limit, duration, clock: clock).start().exchange(work)
    }

    /// Applies the first alternative that can be fulfilled. If there is none, the request is sent without credentials
    /// and the server decides on the answer.
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

    private func exchange(
        _ request: HTTPRequest, _ body: HTTPBody?, to baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        var next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?) = {
            [transport, options] request, body, url in
            try await within(options.timeout, .attempt) {
                try await transport.send(request, body: body, baseURL: url, operationID: operationID)
            }
        }
        for middleware in middlewares.reversed() {
            let inner = next
            next = {
                try await middleware.intercept($0, body: $1, baseURL: $2, operationID: operationID, next: inner)
            }
        }
        return try await next(request, body, baseURL)
    }
}

extension APIClient: CustomStringConvertible, CustomReflectable {
    /// A description such as `APIClient(https://api.example.com/v1)`, without credentials and query values.
    public var description: String { "APIClient(\(Redaction.text(of: baseURL)))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
