#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import OASRuntime

    /// The operations of one transport, and the patterns that it has registered with Hummingbird.
    final class OperationRoutes: Sendable {
        let router = ServerRouter()
        private let patterns = Locked<Set<String>>([])

        /// Returns true the first time that it is asked for a pattern.
        func claim(_ pattern: String) -> Bool { patterns.withLock { $0.insert(pattern).inserted } }

        /// All methods that reach Hummingbird over HTTP/1: its parser refuses others.
        static let methods: [HTTPRequest.Method] = [
            "ACL", "BIND", "CHECKOUT", "CONNECT", "COPY", "DELETE", "GET", "HEAD", "LINK", "LOCK", "M-SEARCH", "MERGE",
            "MKACTIVITY", "MKCALENDAR", "MKCOL", "MOVE", "NOTIFY", "OPTIONS", "PATCH", "POST", "PROPFIND", "PROPPATCH",
            "PURGE", "PUT", "QUERY", "REBIND", "REPORT", "SEARCH", "SOURCE", "SUBSCRIBE", "TRACE", "UNBIND", "UNLINK",
            "UNLOCK", "UNSUBSCRIBE",
        ].compactMap { HTTPRequest.Method(rawValue: $0) }

        /// Answers a request.
        ///
        /// - Parameters:
        ///   - path: The part of the request's path that is compared with the operations'.
        ///   - group: The path in front of that part, as Hummingbird's pattern has it.
        func respond(
            to request: Request, _ context: some Hummingbird.RequestContext, at path: Substring, group: String
        ) async throws -> Response {
            try await respond(router.match(request.head, at: path), to: request, context, group: group)
        }

        /// Answers a request whose route has been found, or not.
        func respond(
            _ match: RouteMatch<ServerRoute>, to request: Request, _ context: some Hummingbird.RequestContext,
            group: String = ""
        ) async throws -> Response {
            // For metrics and traces, which would else have one name for all operations.
            if case .found(let route, _) = match { context.coreContext.endpointPath.value = group + route.path }
            let received = HTTPBody(request)
            let (head, body) = try await router.respond(match, request.head, received)
            // An endless stream must end when its reader is gone, also while there is nothing to write; looking for
            // that takes the request's own body, and the connection with it, so only such streams do.
            let isEventStream = head.headerFields[.contentType]?.hasPrefix("text/event-stream") ?? false
            let watched = isEventStream && received == nil ? request.body : nil
            return Response(
                status: head.status, headers: head.headerFields, body: ResponseBody(body, whileOpen: watched))
        }
    }
#endif
