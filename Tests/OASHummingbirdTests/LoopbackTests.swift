#if Hummingbird
    import Foundation
    import HTTPTypes
    import Hummingbird
    import HummingbirdTestSupport
    import OASHummingbird
    import OASRuntime
    import OASURLSession
    import Testing

    /// A client on `URLSession` and a Hummingbird server with a real connection.
    @Suite(.timeLimit(.minutes(1))) struct LoopbackTests {
        /// Runs a server while the body runs.
        private func withServer(
            configuration: ServerConfiguration = .init(), group: RouterPath? = nil, base: String = "",
            _ body: @escaping @Sendable (APIClient, URL) async throws -> Void
        ) async throws {
            let router = Router()
            if let group {
                try register(HummingbirdTransport(router.group(group)), configuration)
            } else {
                try register(HummingbirdTransport(router), configuration)
            }
            try await withHummingbird(router) { port in
                let url = try #require(URL(string: "http://127.0.0.1:\(port)\(base)"))
                try await body(APIClient(baseURL: url, transport: URLSessionTransport()), url)
            }
        }

        private func register(_ transport: any ServerTransport, _ configuration: ServerConfiguration) throws {
            let routes = RouteRegistrar(on: transport, configuration: configuration)
            try routes.add(Greet.self) { request in
                request.name == "nobody"
                    ? .notFound(Reply("no \(request.name)"))
                    : .ok(Reply(["\(request.language ?? "en"): \(request.name)"], headers: .init(count: 1)))
            }
            try routes.add(GreetAll.self) { _ in .ok(Reply(["everybody"])) }
            try routes.add(Shout.self) { request in
                .ok(Reply(HTTPBody(request.body.map { chunk in chunk.map { $0 ^ 0x20 } })))
            }
            try routes.add(Store.self) { request in .ok(Reply(request.body)) }
        }

        @Test("Parameters and headers are transferred, and a literal path takes precedence")
        func parametersAndHeaders() async throws {
            try await withServer { client, _ in
                for name in ["Gavin", "a/b", "ü %2F.x", ".a."] {
                    let response = try await client.send(Greet(name: name, language: "d+e"))
                    let reply = try #require(response.ok)
                    #expect(reply.body == ["d+e: \(name)"])
                    #expect(reply.headers.count == 1)
                }
                guard case .notFound(let reply) = try await client.send(Greet(name: "nobody")) else {
                    Issue.record("expected 404")
                    return
                }
                #expect(reply.body == "no nobody")
                guard case .ok(let all) = try await client.send(GreetAll()) else {
                    Issue.record("the literal path goes first")
                    return
                }
                #expect(all.body == ["everybody"])
            }
        }

        @Test("A path segment may contain several parameters")
        func severalParametersInOneSegment() async throws {
            try await withServer { client, _ in
                let body = HTTPBody("abc")
                guard case .ok(let reply) = try await client.send(Shout(name: "a", ext: "tar.gz", body: body)) else {
                    Issue.record("expected 200")
                    return
                }
                #expect(try await reply.body.collect(upTo: 10) == Array("ABC".utf8))
            }
        }

        @Test("A long body is streamed in both directions")
        func longBodiesStream() async throws {
            try await withServer { client, _ in
                let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
                let chunks = AsyncStream<ArraySlice<UInt8>> { continuation in
                    for _ in 0..<100 { continuation.yield(chunk[...]) }
                    continuation.finish()
                }
                guard case .ok(let reply) = try await client.send(Shout(name: "a", ext: "b", body: HTTPBody(chunks)))
                else {
                    Issue.record("expected 200")
                    return
                }
                var count = 0
                for try await chunk in reply.body {
                    #expect(chunk.allSatisfy { $0 == UInt8(ascii: "A") })
                    count += chunk.count
                }
                #expect(count == 10_000_000)
            }
        }

        @Test("A JSON body is transferred, and an unreadable one is refused with its status")
        func jsonBodies() async throws {
            try await withServer { client, url in
                let value: JSONValue = ["a": [1, 2.5, "ü", nil, true]]
                guard case .ok(let reply) = try await client.send(Store(body: value)) else {
                    Issue.record("expected 200")
                    return
                }
                #expect(reply.body == value)
                #expect(reply.fields[.contentType] == "application/json")
                let transport = URLSessionTransport()
                for (body, contentType, status) in [
                    (HTTPBody("{"), "application/json", 400), (nil, "application/json", 400),
                    (HTTPBody("{}"), "text/plain", 415),
                    (HTTPBody([UInt8](repeating: 32, count: 3 << 20)), "application/json", 413),
                ] {
                    var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/store")
                    request.headerFields[.contentType] = contentType
                    let (response, _) = try await transport.send(request, body: body, baseURL: url, operationID: "")
                    #expect(response.status.code == status)
                    #expect(response.headerFields[.contentType] == "application/problem+json")
                }
            }
        }

        @Test("An unknown path or method is refused")
        func whatIsNotThere() async throws {
            try await withServer { _, url in
                let transport = URLSessionTransport()
                for (method, path) in [(HTTPRequest.Method.get, "/none"), (.delete, "/greetings/x")] {
                    let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
                    let (response, _) = try await transport.send(request, body: nil, baseURL: url, operationID: "")
                    #expect([404, 405].contains(response.status.code))
                }
            }
        }

        @Test("Operations are served below a path prefix and in a group of the router")
        func prefixesAndGroups() async throws {
            try await withServer(configuration: .init(pathPrefix: "/api/v1"), base: "/api/v1") { client, _ in
                let response = try await client.send(Greet(name: "x"))
                #expect(response.ok?.body == ["en: x"])
            }
            try await withServer(group: "api/v2", base: "/api/v2") { client, _ in
                let response = try await client.send(Greet(name: "x/y"))
                #expect(response.ok?.body == ["en: x/y"])
            }
        }

        @Test("A hundred concurrent requests get their own responses")
        func manyAtOnce() async throws {
            try await withServer { client, _ in
                try await withThrowingTaskGroup(of: Bool.self) { tasks in
                    for index in 0..<100 {
                        tasks.addTask { try await client.send(Greet(name: "\(index)")).ok?.body == ["en: \(index)"] }
                    }
                    for try await isRight in tasks { #expect(isRight) }
                }
            }
        }
    }
#endif
