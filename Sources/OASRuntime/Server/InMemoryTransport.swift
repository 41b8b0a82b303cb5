public import Foundation
public import HTTPTypes

/// A client and server transport in one, which passes requests directly to the handlers registered with it.
///
/// It is meant for tests, previews and servers embedded in a program. A path is matched first with the path of the base
/// URL in front and then without it, so that the transport serves a server with a prefix as well as a mock. It answers
/// as a server on a socket does (``ServerRouter``), with two exceptions. It throws ``ResponseContentError`` if a
/// handler's response cannot be sent over a socket, and ``NoHandlerError`` if an operation without a handler is called.
public final class InMemoryTransport: ClientTransport, ServerTransport {
    private let router = ServerRouter()
    private let configuration: ServerConfiguration
    private let operationIDs = Locked<Set<String>>([])

    /// Creates a transport without routes. The configuration applies to the handlers of ``respond(to:with:)``.
    public init(configuration: ServerConfiguration = .init()) { self.configuration = configuration }

    public func register(_ route: ServerRoute) throws {
        try router.register(route)
        note(route)
    }

    private func note(_ route: ServerRoute) { operationIDs.withLock { _ = $0.insert(route.operationID) } }

    /// Sets the handler for the requests of one type, for example in a test. It replaces an earlier handler.
    ///
    /// An error that the closure throws becomes a response with status 500, or the response that the error describes
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
        // As over a socket, the call fails if the request body fails.
        if let error = sent.error { throw error }
        return response
    }

    /// Throws if an operation has no handler at all, because a test has probably forgotten it.
    private func requireHandler(of operationID: String) throws {
        guard !operationID.isEmpty, !operationIDs.withLock({ $0.contains(operationID) }) else { return }
        throw NoHandlerError(operationID: operationID)
    }

    /// An error for a call of an operation without a registered handler.
    public struct NoHandlerError: Error, Hashable, CustomStringConvertible {
        /// The id of the operation.
        public let operationID: String

        public var description: String { "no handler for '\(operationID)' is registered with the transport" }
    }

    /// Returns the request with the path that matches a route, and the route. Without a match, returns the methods that
    /// are registered for either path.
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

/// A request body that is being sent. It keeps the first error of the sender.
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
