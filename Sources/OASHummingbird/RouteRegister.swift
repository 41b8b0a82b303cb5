#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import OASRuntime

    /// The routes of one transport: what Hummingbird hands over is routed here once more.
    final class RouteRegister: Sendable {
        private struct Routes {
            var router = PathRouter<ServerHandler>()
            var patterns: Set<String> = []
        }

        private let routes = Locked(Routes())

        /// Adds a route. Returns the pattern to register with Hummingbird, unless that has been done.
        func add(_ handler: @escaping ServerHandler, method: HTTPRequest.Method, path: String) -> String? {
            let pattern = Self.pattern(of: path)
            return routes.withLock { routes in
                routes.router.add(handler, method: method, path: path)
                return routes.patterns.insert("\(method) \(pattern)").inserted ? pattern : nil
            }
        }

        /// The path with a numbered parameter for each segment that has any: templates that differ in names only, or
        /// inside a segment, share one.
        private static func pattern(of path: String) -> String {
            path.split(separator: "/").enumerated()
                .map { index, segment in segment.contains("{") ? "{p\(index)}" : String(segment) }
                .joined(separator: "/")
        }

        func respond(to request: Request) async throws -> Response {
            guard let (handler, parameters) = route(request) else { throw HTTPError(.notFound) }
            let metadata = ServerRequestMetadata(pathParameters: parameters)
            let received = HTTPBody(request)
            let (head, body) = try await handler(request.head, received, metadata)
            // An endless stream must end when its reader is gone, also while there is nothing to write; looking for
            // that takes the request's own body, and the connection with it, so only such streams do.
            let isEventStream = head.headerFields[.contentType]?.hasPrefix("text/event-stream") ?? false
            let watched = isEventStream && received == nil ? request.body : nil
            return Response(
                status: head.status, headers: head.headerFields, body: ResponseBody(body, whileOpen: watched))
        }

        /// Looks for the whole path, then for it without its first segments, which may be those of a router group.
        private func route(_ request: Request) -> (ServerHandler, [String: Substring])? {
            let router = routes.withLock { $0.router }
            var path = request.uri.path[...]
            while true {
                if case .found(let handler, let parameters) = router.match(request.method, String(path)) {
                    return (handler, parameters)
                }
                guard let slash = path.dropFirst().firstIndex(of: "/") else { return nil }
                path = path[slash...]
            }
        }
    }

    extension HTTPBody {
        /// The body of a request, `nil` where its head announces none (RFC 9112, section 6.3).
        convenience init?(_ request: Request) {
            let length = request.headers[.contentLength].flatMap { Int64($0) }
            guard request.headers[.transferEncoding] != nil || (length ?? 0) > 0 else { return nil }
            let chunks = request.body.map { buffer in ArraySlice(buffer.readableBytesView) }
            self.init(chunks, length: length.map { .known($0) } ?? .unknown)
        }
    }

    extension HTTPBody {
        fileprivate func write(to writer: inout any ResponseBodyWriter) async throws {
            for try await chunk in self { try await writer.write(ByteBuffer(bytes: chunk)) }
        }
    }

    extension ResponseBody {
        /// A body that is written as it is produced, where `inbound` is given only until the client closes that.
        init(_ body: HTTPBody?, whileOpen inbound: RequestBody? = nil) {
            guard let body else {
                self.init()
                return
            }
            var length: Int?
            if case .known(let count) = body.length { length = Int(exactly: count) }
            self.init(contentLength: length) { writer in
                if let inbound {
                    try await inbound.consumeWithCancellationOnInboundClose { _ in try await body.write(to: &writer) }
                } else {
                    try await body.write(to: &writer)
                }
                try await writer.finish(nil)
            }
        }
    }
#endif
