public import Foundation
public import HTTPTypes

/// Client and server transport in one: requests go straight to the handlers registered with it.
///
/// For tests, previews and for embedding a server in a program. Paths are found with the base URL's path in front and
/// without it, so that it serves a prefixed server and a mock alike.
public final class InMemoryTransport: ClientTransport, ServerTransport {
    private let router = Locked(PathRouter<ServerHandler>())
    private let mocks = RouteTable()
    private let configuration: ServerConfiguration

    /// A transport without routes. The configuration is that of the answers of ``respond(to:with:)``.
    public init(configuration: ServerConfiguration = .init()) { self.configuration = configuration }

    public func register(_ handler: @escaping ServerHandler, method: HTTPRequest.Method, path: String) throws {
        router.withLock { $0.add(handler, method: method, path: path) }
    }

    /// Answers the requests of one type, for example in a test.
    ///
    /// What the closure throws becomes a response with status 500, or what it says it is
    /// (``HTTPResponseConvertible``).
    public func respond<Request: ServerRequest>(
        to request: Request.Type, with respond: @escaping @Sendable (Request) async throws -> Request.Response
    ) {
        let operation = Request.operation
        let serve = RouteRegistrar(on: self, configuration: configuration).serverHandler(for: request, respond)
        if let variants = mocks.add(serve, method: operation.method, path: operation.path, query: operation.query) {
            router.withLock { $0.add(variants.serve, method: operation.method, path: operation.path) }
        }
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        let path = request.path ?? "/"
        let prefix = baseURL.path(percentEncoded: true)
        let router = router.withLock { $0 }
        var other: [HTTPRequest.Method] = []
        for candidate in [(prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix) + path, path] {
            var request = request
            request.path = candidate
            request.scheme = baseURL.scheme
            request.authority = baseURL.host()
            switch router.match(request.method, candidate) {
            case .found(let handler, let parameters):
                return try await handler(request, body, ServerRequestMetadata(pathParameters: parameters))
            case .otherMethods(let methods): other += methods
            case .notFound: break
            }
        }
        return Self.refusal(allowed: other)
    }

    /// 404, or 405 with the methods that the path has (RFC 9110, section 15.5.6).
    private static func refusal(allowed: [HTTPRequest.Method]) -> (HTTPResponse, HTTPBody?) {
        let problem = ProblemDetails(status: allowed.isEmpty ? 404 : 405)
        var response = HTTPResponse(problem)
        if !allowed.isEmpty { response.headerFields[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
        return (response, problem.httpBody)
    }
}
