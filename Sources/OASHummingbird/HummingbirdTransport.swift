#if Hummingbird
    import HTTPTypes
    public import Hummingbird
    public import OASRuntime

    /// Serves operations on a Hummingbird router.
    ///
    /// Request and response bodies stream. Hummingbird finds the way to the transport; among the transport's own
    /// routes, ``OASRuntime/PathRouter`` decides, since Hummingbird cannot tell templates with several parameters in one
    /// segment. A path served below a group of Hummingbird's router works all the same.
    public struct HummingbirdTransport<Router: RouterMethods>: ServerTransport {
        private let router: Router
        private let routes = RouteRegister()

        /// A transport that adds its routes to this router, or group of one.
        public init(_ router: Router) {
            self.router = router
        }

        public func register(_ handler: @escaping ServerHandler, method: HTTPRequest.Method, path: String) throws {
            guard let pattern = routes.add(handler, method: method, path: path) else { return }
            let routes = routes
            router.on(RouterPath(pattern), method: method) { request, _ in
                try await routes.respond(to: request)
            }
        }
    }
#else
    /// Serves operations on a Hummingbird router.
    @available(*, unavailable, message: "enable the package trait 'Hummingbird' of swift-oasgen")
    public struct HummingbirdTransport {
        /// Not to be had without the trait.
        public init(_ router: Any) {}
    }
#endif
