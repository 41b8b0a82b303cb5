public import Foundation
public import HTTPTypes

/// Client and server transport in one: requests go straight to the handlers registered with it.
///
/// For tests, previews and for embedding a server in a program. Paths are found with the base URL's path in front and
/// without it, so that it serves a prefixed server and a mock alike. It answers as a server on a socket does
/// (``ServerRouter``), except that it throws: ``ResponseContentError`` for a handler's response that cannot be sent over
/// one, and ``NoHandlerError`` for a call of an operation without a handler.
public final class InMemoryTransport: ClientTransport, ServerTransport {
    private let router = ServerRouter()
    private let configuration: ServerConfiguration
    private let operationIDs = Locked<Set<String>>([])

    /// A transport without routes. The configuration is that of the answers of ``respond(to:with:)``.
    public init(configuration: ServerConfiguration = .init()) { self.configuration = configuration }

    public func register(_ route: ServerRoute) throws {
        try router.register(route)
        note(route)
    }

    private func note(_ route: ServerRoute) { operationIDs.withLock { _ = $0.insert(route.operationID) } }

    /// Answers the requests of one type, for example in a test. It takes the place of an earlier answer.
    ///
    /// What the closure throws becomes a response with status 500, or what it says it is
    /// (``HTTPResponseConvertible``).
    public func respond<Request: ServerRequest>(
        to request: Request.Type, with respond: @escaping @Sendable (Request) async throws -> Request.Response
    ) {
        let registrar = RouteRegistrar(on: self, configuration: configuration)
        let operation = Request.operation
        let route = registrar.route(
            registrar.endpoint(for: request, respond), operation.method, operation.path, query: operation.query,
            conditions: operation.conditions, operationID: operation.id)
        router.replace(route)
        note(route)
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        let (request, match) = route(request, baseURL)
        if case .found = match {} else { try requireHandler(of: operationID) }
        let sent = SentBody()
        let response = try await router.answer(match, request, body.map(sent.observed))
        // Over a socket too the call fails where its own body does.
        if let error = sent.error { throw error }
        return response
    }

    /// Throws if nothing answers an operation at all: in a test that is a handler that was forgotten.
    private func requireHandler(of operationID: String) throws {
        guard !operationID.isEmpty, !operationIDs.withLock({ $0.contains(operationID) }) else { return }
        throw NoHandlerError(operationID: operationID)
    }

    /// A call of an operation that nothing registered with the transport answers.
    public struct NoHandlerError: Error, Hashable, CustomStringConvertible {
        /// The operation's id.
        public let operationID: String

        public var description: String { "no handler for '\(operationID)' is registered with the transport" }
    }

    /// The request with the path that has a route, and the route; else all methods of both paths.
    private func route(_ request: HTTPRequest, _ baseURL: URL) -> (HTTPRequest, RouteMatch<ServerRoute>) {
        let path = request.path ?? "/"
        let prefix = baseURL.path(percentEncoded: true)
        var request = request
        request.scheme = baseURL.scheme
        request.authority = baseURL.host()
        var other: [HTTPRequest.Method] = []
        for candidate in [(prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix) + path, path] {
            request.path = candidate
            switch router.match(request) {
            case .otherMethods(let methods): other += methods
            case .notFound: break
            case let found: return (request, found)
            }
        }
        return (request, other.isEmpty ? .notFound : .otherMethods(other))
    }
}

/// The body of a request on its way, the sender's error in which is kept.
private final class SentBody: Sendable {
    private let failure = Locked<(any Error)?>(nil)

    var error: (any Error)? { failure.withLock { $0 } }

    @Sendable
    func observed(_ body: HTTPBody) -> HTTPBody {
        guard body.bytes == nil else { return body }
        let chunks = ObservedChunks(body: body) { [self] error in failure.withLock { $0 = $0 ?? error } }
        return HTTPBody(chunks, length: body.length, iterationBehavior: body.iterationBehavior)
    }
}
