#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import OASRuntime

    /// The operations of one transport, and the patterns that it has registered with Hummingbird.
    final class OperationRoutes: Sendable {
        let router = ServerRouter()
        private let patterns = Locked<Set<String>>([])

        /// Returns true for the first call with a pattern.
        func claim(_ pattern: String) -> Bool { patterns.withLock { $0.insert(pattern).inserted } }

        /// All methods that reach Hummingbird over HTTP/1. Its parser refuses others.
        static let methods: [HTTPRequest.Method] = [
            "ACL", "BIND", "CHECKOUT", "CONNECT", "COPY", "DELETE", "GET", "HEAD", "LINK", "LOCK", "M-SEARCH", "MERGE",
            "MKACTIVITY", "MKCALENDAR", "MKCOL", "MOVE", "NOTIFY", "OPTIONS", "PATCH", "POST", "PROPFIND", "PROPPATCH",
            "PURGE", "PUT", "QUERY", "REBIND", "REPORT", "SEARCH", "SOURCE", "SUBSCRIBE", "TRACE", "UNBIND", "UNLINK",
            "UNLOCK", "UNSUBSCRIBE",
        ].compactMap { HTTPRequest.Method(rawValue: $0) }

        /// Answers a request.
        ///
        /// - Parameters:
        ///   - request: The request.
        ///   - context: The context of the request.
        ///   - path: The part of the request's path that is compared with the operations' templates.
        ///   - group: The path before that part, as in Hummingbird's pattern.
        func respond(
            to request: Request, _ context: some Hummingbird.RequestContext, at path: Substring, group: String
        ) async throws -> Response {
            try await respond(router.match(request.head, at: path), to: request, context, group: group)
        }

        /// Answers a request with the result of matching its route.
        func respond(
            _ match: RouteMatch<ServerRoute>, to request: Request, _ context: some Hummingbird.RequestContext,
            group: String = ""
        ) async throws -> Response {
            // The name for metrics and traces. Without it, all operations would have the same name.
            if case .found(let route, _) = match { context.coreContext.endpointPath.value = group + route.path }
            let received = HTTPBody(request)
            let (head, body) = try await router.respond(match, request.head, received)
            // An endless stream must end when its client disconnects, even while there is nothing to write. Detecting
            // that consumes the request's body, and with it the connection, so it is done only for such streams.
            let isEventStream = head.headerFields[.contentType]?.hasPrefix("text/event-stream") ?? false
            let watched = isEventStream && received == nil ? request.body : nil
            return Response(
                status: head.status, headers: head.headerFields, body: ResponseBody(body, whileOpen: watched))
        }
    }
#endif
