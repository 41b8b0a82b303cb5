import HTTPTypes

/// Registers typed handlers with a transport; what a generated `registerRoutes` uses.
public struct RouteRegistrar {
    let transport: any ServerTransport
    private let middlewares: [any ServerMiddleware]
    let configuration: ServerConfiguration
    private let routes = RouteTable()

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

    /// Registers the handler of an operation. Throws what the transport throws, for example for a path that its
    /// router cannot serve.
    public func add<Request: ServerRequest>(
        _ request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) throws {
        let operation = Request.operation
        let path = configuration.prefix(of: operation) + operation.path
        let serve = serverHandler(for: request, handler)
        if let variants = routes.add(serve, method: operation.method, path: path, query: operation.query) {
            try transport.register(variants.serve, method: operation.method, path: path)
        }
    }

    /// What answers the requests of an operation, errors of the handler included.
    func serverHandler<Request: ServerRequest>(
        for request: Request.Type, _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) -> ServerHandler {
        let operation = Request.operation
        let endpoint = Endpoint(
            template: PathTemplate(configuration.prefix(of: operation) + operation.path), configuration: configuration,
            operationID: operation.id, handler: handler)
        return wrapped(endpoint.respond, operationID: operation.id)
    }

    /// Middlewares outside, then the answer to what was thrown.
    func wrapped(_ respond: @escaping ServerHandler, operationID: String) -> ServerHandler {
        var next = respond
        for middleware in middlewares.reversed() {
            let inner = next
            next = {
                try await middleware.intercept($0, body: $1, metadata: $2, operationID: operationID, next: inner)
            }
        }
        let complete = next
        let configuration = configuration
        return { request, body, metadata in
            do {
                return try await complete(request, body, metadata)
            } catch let failure as ServerRequestFailure {
                return configuration.answer(failure)
            } catch let error as any HTTPResponseConvertible {
                return (HTTPResponse(error), error.httpBody)
            } catch let error as CancellationError {
                throw error
            } catch {
                // What went wrong inside is not the client's business.
                let problem = ProblemDetails(status: 500)
                return (HTTPResponse(problem), problem.httpBody)
            }
        }
    }
}
