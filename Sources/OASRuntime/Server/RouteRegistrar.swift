import HTTPTypes

/// A registrar of typed handlers with a transport. Generated `registerRoutes` functions use it.
public struct RouteRegistrar {
    let transport: any ServerTransport
    private let middlewares: [any ServerMiddleware]
    let configuration: ServerConfiguration

    /// Creates a registrar.
    ///
    /// - Parameters:
    ///   - transport: The transport that serves the routes.
    ///   - middlewares: The middlewares, which see requests in this order and responses in the opposite order.
    ///   - configuration: The limits, the path prefix, and the response to requests that cannot be read.
    public init(
        on transport: any ServerTransport, middlewares: [any ServerMiddleware] = [],
        configuration: ServerConfiguration = .init()
    ) {
        self.transport = transport
        self.middlewares = middlewares
        self.configuration = configuration
    }

    /// Registers the handler of an operation.
    ///
    /// - Throws: ``RouteConflictError`` if no request distinguishes the operation from a registered one, and other
    ///   errors of the transport.
    public func add<Request: ServerRequest>(
        _ request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) throws {
        try transport.register(route(of: request, handler))
    }

    /// Returns the route of an operation.
    func route<Request: ServerRequest>(
        of request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) -> ServerRoute {
        let operation = Request.operation
        let path = configuration.prefix(of: operation) + operation.path
        return route(
            endpoint(for: request, handler), operation.method, path, query: operation.query,
            conditions: operation.conditions, operationID: operation.id)
    }

    /// Returns a route with the middlewares around a handler.
    func route(
        _ handler: @escaping ServerHandler, _ method: HTTPRequest.Method, _ path: String, query: String? = nil,
        conditions: [RouteCondition] = [], operationID: String
    ) -> ServerRoute {
        var next = handler
        for middleware in middlewares.reversed() {
            let inner = next
            next = {
                try await middleware.intercept($0, body: $1, metadata: $2, operationID: operationID, next: inner)
            }
        }
        return ServerRoute(
            method: method, path: path, query: query, conditions: conditions, operationID: operationID,
            configuration: configuration, handler: next)
    }

    /// Returns the handler of an operation's requests, without middlewares.
    func endpoint<Request: ServerRequest>(
        for request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) -> ServerHandler {
        Endpoint(configuration: configuration, operationID: Request.operation.id, handler: handler).respond
    }
}
