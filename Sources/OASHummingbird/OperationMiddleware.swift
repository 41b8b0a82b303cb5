#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import OASRuntime

    /// A middleware that answers the requests that match none of a router's own routes.
    ///
    /// A router may have several, one for each transport. The first one that has a route answers. If none has one, the
    /// outermost answers, with the methods of all of them.
    struct OperationMiddleware<Context: Hummingbird.RequestContext>: RouterMiddleware {
        let routes: OperationRoutes

        func handle(
            _ request: Request, context: Context, next: (Request, Context) async throws -> Response
        ) async throws -> Response {
            // Hummingbird sets it before it calls middlewares, if it has a route.
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
                // No middleware and no route of Hummingbird has answered.
            }
            if Nesting.isInner { throw NoRoute(methods: methods) }
            return try await routes.respond(
                methods.isEmpty ? .notFound : .otherMethods(methods), to: request, context)
        }
    }

    /// A flag that is true while the middleware of another transport waits for a response.
    private enum Nesting {
        @TaskLocal static var isInner = false
    }

    /// An error for a request without a route, with the methods of its path.
    private struct NoRoute: Error {
        let methods: [HTTPRequest.Method]
    }
#endif
