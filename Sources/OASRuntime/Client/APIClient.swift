public import Foundation
import HTTPTypes

/// A client that sends typed requests. Generated clients wrap it.
public struct APIClient: Sendable {
    /// The URL to which the paths of the API are appended.
    public var baseURL: URL
    /// A Boolean value that indicates whether requests of operations for which the document declares its own servers
    /// are sent to those servers.
    public var usesOperationServers: Bool
    let transport: any ClientTransport
    let middlewares: [any ClientMiddleware]
    let credentials: any CredentialSource
    let coders: BodyCoders
    /// The budget for further attempts, which all copies of the client share.
    let budget = RetryBudget()
    /// The options of every call.
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
        options = CallOptions(timeout: timeout, deadline: deadline, maximumBodyBytes: maximumBodyBytes)
        options.clock = clock
    }

    /// Returns the same client with other options, for one call or for many.
    ///
    /// ```swift
    /// let quick = api.with { $0.timeout = .seconds(3); $0.retry = .never }
    /// ```
    public func with(_ change: (inout CallOptions) -> Void) -> APIClient {
        var client = self
        change(&client.options)
        return client
    }

    /// Sends a request and returns its response, whatever the status.
    ///
    /// A request is sent again after an attempt that failed as ``CallOptions/retry`` decides. Throws
    /// ``ClientError/request(_:)`` if the request cannot be written, ``ClientError/decoding(_:)`` if the response is
    /// not as documented, and ``ClientError/transport(_:)`` for any other failure, including cancellation
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
}

extension APIClient: CustomStringConvertible, CustomReflectable {
    /// A description such as `APIClient(https://api.example.com/v1)`, without credentials and query values.
    public var description: String { "APIClient(\(Redaction.text(of: baseURL)))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
