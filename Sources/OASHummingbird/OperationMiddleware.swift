#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import OASRuntime

    /// Answers the requests that match none of a router's own routes.
    ///
    /// A router may have several, one for each transport: the first that has a route answers, and where none has, the
    /// outermost with the methods that all of them have.
    struct OperationMiddleware<Context: Hummingbird.RequestContext>: RouterMiddleware {
        let routes: OperationRoutes

        func handle(
            _ request: Request, context: Context, next: (Request, Context) async throws -> Response
        ) async throws -> Response {
            // Hummingbird sets it before it calls middlewares, where it has a route.
            guard context.endpointPath == nil else { return try await next(request, context) }
            let match = routes.router.match(request.head)
            if case .found = match { return try await routes.respond(match, to: request, context) }
            var methods: [HTTPRequest.Method] = []
            if case .otherMethods(let own) = match { methods = own }
            do {
                return try await Nesting.$isInner.withValue(true) { try await next(request, context) }
            } catch let inner as NoRoute {
                methods += inner.methods
            } catch let error as HTTPError where error.status == .notFound && context.endpointPath == "NotFound" {
                // Hummingbird has reached its end.
            }
            if Nesting.isInner { throw NoRoute(methods: methods) }
            return try await routes.respond(
                methods.isEmpty ? .notFound : .otherMethods(methods), to: request, context)
        }
    }

    /// Set while another transport's middleware waits for an answer.
    private enum Nesting {
        @TaskLocal static var isInner = false
    }

    /// A request that a transport has no route for, with the methods that its path has.
    private struct NoRoute: Error {
        let methods: [HTTPRequest.Method]
    }
#endif
