#if Hummingbird
    import HTTPTypes
    public import Hummingbird
    public import OASRuntime

    /// A transport that serves operations on a Hummingbird router.
    ///
    /// Request and response bodies stream. Hummingbird has one route for all operations, and
    /// ``OASRuntime/ServerRouter`` finds the operation, so that every request is answered as on any other transport.
    ///
    /// On a `Router` the transport receives the requests that match none of the router's own routes. Below a group it
    /// receives all paths of the group except the group's own routes. A group may have one transport, with which any
    /// number of documents can be registered. Paths are compared without the group's path.
    public struct HummingbirdTransport<Router: RouterMethods>: ServerTransport {
        private let router: Router
        private let routes = OperationRoutes()

        /// Creates a transport that adds its routes to a router, or to a group of one. Middlewares that were added to
        /// it before the first operation see the requests of all operations.
        public init(_ router: Router) {
            self.router = router
        }

        public func register(_ route: ServerRoute) throws {
            try routes.router.register(route)
            if let router = router as? Hummingbird.Router<Router.Context> {
                if routes.claim("**") { router.add(middleware: OperationMiddleware<Router.Context>(routes: routes)) }
            } else {
                register(GroupPattern.patterns(for: route.path))
            }
        }

        private func register(_ patterns: [GroupPattern]) {
            let routes = routes
            for pattern in patterns where routes.claim(pattern.path) {
                for method in OperationRoutes.methods {
                    router.on(RouterPath(pattern.path), method: method) { request, context in
                        try await routes.respond(
                            to: request, context, at: pattern.rest(of: request, context),
                            group: pattern.group(of: context))
                    }
                }
            }
        }
    }
#else
    /// A transport that serves operations on a Hummingbird router.
    @available(*, unavailable, message: "enable the package trait 'Hummingbird' of swift-oasgen")
    public struct HummingbirdTransport {
        /// Creates a transport. Unavailable without the package trait.
        public init(_ router: Any) {}
    }
#endif
