#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import HummingbirdTestSupport
    import OASHummingbird
    import OASRuntime
    import OASTransportConformance
    import Testing

    /// Operations beside a user's own routes, below groups, and with several documents on one router.
    @Suite(.timeLimit(.minutes(1))) struct RoutingTests {
        /// Returns a route that answers with its template and the parameter `id`.
        private static func route(_ method: HTTPRequest.Method, _ path: String) -> ServerRoute {
            ServerRoute(method: method, path: path) { _, _, metadata in
                let id = metadata.pathParameters["id"].map { " \($0)" } ?? ""
                return (HTTPResponse(status: .ok), HTTPBody(path + id))
            }
        }

        private static let paths = ["/", "/customers", "/customers/{id}", "/{id}", "/files/{name}.{id}", "/a/b/{id}/c"]

        /// Sends a request and returns the whole response as text.
        private static func answer(_ port: Int, _ target: String, method: String = "GET") async throws -> String {
            let socket = try RawSocket(port: port)
            try await socket.send("\(method) \(target) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            var bytes: [UInt8] = []
            while true {
                let part = try await socket.receive()
                if part.isEmpty { break }
                bytes += part
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        private static func body(_ port: Int, _ target: String, method: String = "GET") async throws -> String {
            let parts = try await answer(port, target, method: method).split(separator: "\r\n\r\n", maxSplits: 1)
            let status = parts.first?.split(separator: " ").dropFirst().first ?? ""
            return status == "200" ? String(parts.dropFirst().first ?? "") : String(status)
        }

        private static let answers = [
            ("/", "/"), ("/customers", "/customers"), ("/customers/1", "/customers/{id} 1"), ("/x", "/{id} x"),
            ("/files/a.b", "/files/{name}.{id} b"), ("/a/b/1/c", "/a/b/{id}/c 1"),
            ("/%63ustomers/1", "/customers/{id} 1"),
            ("/files/abc", "404"), ("/files/..", "404"), ("//customers//1", "404"), ("/customers//1", "404"),
            ("//customers", "404"), ("/customers/", "404"), ("/customers/1/", "404"), ("/a/b", "404"),
            ("/a", "/{id} a"),
            ("/../customers/1", "404"), ("/./customers", "404"), ("/customers/%2e%2e", "404"),
        ]

        @Test(
            "Paths below a group are matched as on the router itself",
            arguments: [nil, "", "api/v2", "{tenant}"] as [RouterPath?])
        func groups(group: RouterPath?) async throws {
            let router = Router()
            let register = { (transport: any ServerTransport) in
                for path in Self.paths { try transport.register(Self.route(.get, path)) }
            }
            if let group {
                try register(HummingbirdTransport(router.group(group)))
            } else {
                try register(HummingbirdTransport(router))
            }
            let prefix = group.map { $0.description == "/" ? "" : $0.description } ?? ""
            let base = prefix.contains("{") ? "/acme" : prefix
            try await withHummingbird(router) { port in
                for (path, expected) in Self.answers {
                    let body = try await Self.body(port, base + path)
                    #expect(body == expected, "\(base)\(path)")
                }
                let refused = try await Self.answer(port, base + "/customers", method: "PATCH")
                #expect(refused.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
                #expect(refused.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"))
                #expect(refused.contains("application/problem+json"))
                let options = try await Self.answer(port, base + "/customers", method: "OPTIONS")
                #expect(options.hasPrefix("HTTP/1.1 204 No Content\r\n"))
                #expect(!options.lowercased().contains("content-length"))
                if !base.isEmpty {
                    let answer1 = try await Self.body(port, base)
                    #expect(answer1 == "/")
                    let answer2 = try await Self.body(port, base + "//")
                    #expect(answer2 == "404")
                    let answer3 = try await Self.body(port, base.replacing("/", with: "//") + "/customers")
                    #expect(answer3 == "404")
                }
            }
        }

        @Test("Routes of the user remain beside operations and below their paths", arguments: [false, true])
        func ownRoutes(inGroup: Bool) async throws {
            let router = Router()
            router.get("health") { _, _ in "healthy" }
            let register = { (transport: any ServerTransport) in
                for path in Self.paths { try transport.register(Self.route(.get, path)) }
            }
            if inGroup {
                try register(HummingbirdTransport(router.group()))
            } else {
                try register(HummingbirdTransport(router))
            }
            router.get("customers/export") { _, _ in "exported" }
            router.get("a/b/{x}/own") { _, _ in "own" }
            try await withHummingbird(router) { port in
                for (path, expected) in [
                    ("/health", "healthy"), ("/customers/export", "exported"), ("/customers/1", "/customers/{id} 1"),
                    ("/customers", "/customers"), ("/a/b/1/own", "own"), ("/a/b/1/c", "/a/b/{id}/c 1"),
                    ("/x", "/{id} x"),
                ] {
                    let body = try await Self.body(port, path)
                    #expect(body == expected, "\(path)")
                }
            }
        }

        @Test("One router serves several documents and refuses requests that match none")
        func severalTransports() async throws {
            let router = Router()
            try HummingbirdTransport(router).register(Self.route(.get, "/first/{id}"))
            try HummingbirdTransport(router).register(Self.route(.get, "/second/{id}"))
            try await withHummingbird(router) { port in
                let answer4 = try await Self.body(port, "/first/1")
                #expect(answer4 == "/first/{id} 1")
                let answer5 = try await Self.body(port, "/second/1")
                #expect(answer5 == "/second/{id} 1")
                let answer6 = try await Self.answer(port, "/third")
                #expect(answer6.contains("application/problem+json"))
                let answer7 = try await Self.answer(port, "/second/1", method: "PUT")
                #expect(answer7.hasPrefix("HTTP/1.1 405"))
            }
        }

        @Test("The endpoint path of a request is the template of its operation")
        func templates() async throws {
            struct Naming: RouterMiddleware {
                func handle(
                    _ request: Request, context: BasicRequestContext,
                    next: (Request, BasicRequestContext) async throws -> Response
                ) async throws -> Response {
                    var response = try await next(request, context)
                    response.headers[.server] = context.endpointPath
                    return response
                }
            }
            let router = Router()
            router.add(middleware: Naming())
            try HummingbirdTransport(router).register(Self.route(.get, "/customers/{id}"))
            try HummingbirdTransport(router.group("api")).register(Self.route(.get, "/customers/{id}"))
            try await withHummingbird(router) { port in
                let answer8 = try await Self.answer(port, "/customers/1")
                #expect(answer8.contains("Server: /customers/{id}\r\n"))
                let answer9 = try await Self.answer(port, "/api/customers/1")
                #expect(answer9.contains("Server: /api/customers/{id}\r\n"))
            }
        }
    }
#endif
