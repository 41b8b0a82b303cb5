import HTTPTypes

/// Registers typed handlers with a transport; what a generated `registerRoutes` uses.
public struct RouteRegistrar {
    let transport: any ServerTransport
    private let middlewares: [any ServerMiddleware]
    let configuration: ServerConfiguration

    /// - Parameters:
    ///   - transport: Where the routes are served.
    ///   - middlewares: See requests in this order, and responses in the opposite one.
    ///   - configuration: Limits, prefix and the answer to requests that cannot be read.
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
    /// - Throws: ``RouteConflictError`` where no request tells the operation from one that is registered already, and
    ///   what else the transport throws.
    public func add<Request: ServerRequest>(
        _ request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) throws {
        try transport.register(route(of: request, handler))
    }

    /// The route of an operation.
    func route<Request: ServerRequest>(
        of request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) -> ServerRoute {
        let operation = Request.operation
        let path = configuration.prefix(of: operation) + operation.path
        return route(
            endpoint(for: request, handler), operation.method, path, query: operation.query,
            conditions: operation.conditions, operationID: operation.id)
    }

    /// A route with the middlewares around a handler.
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
