#if AsyncHTTPClient && Hummingbird
    import AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import Hummingbird
    import HummingbirdCore
    import HummingbirdHTTP2
    import HummingbirdTestSupport
    import OASAsyncHTTPClient
    import OASRuntime
    import Testing

    /// HTTP/2 with a server of Hummingbird, over TLS.
    @Suite(.timeLimit(.minutes(1)), .serialized) struct HTTP2Tests {
        /// The numbers of what a client has opened.
        private struct Opened: Sendable {
            var http1 = 0
            var http2 = 0
            var streams = 0
        }

        private let opened = Locked(Opened())

        /// Runs a check with a server and a client that trusts it.
        private func withServer(
            _ router: Router<BasicRequestContext>,
            _ check: @escaping @Sendable (AsyncHTTPClientTransport, URL) async throws -> Void
        ) async throws {
            var configuration = HTTPClient.Configuration(
                tlsConfiguration: try TestCertificate.client, redirectConfiguration: .disallow)
            let opened = opened
            configuration.http1_1ConnectionDebugInitializer = { channel in
                opened.withLock { $0.http1 += 1 }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            configuration.http2ConnectionDebugInitializer = { channel in
                opened.withLock { $0.http2 += 1 }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            configuration.http2StreamChannelDebugInitializer = { channel in
                opened.withLock { $0.streams += 1 }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            let client = HTTPClient(configuration: configuration)
            do {
                let server = try HTTPServerBuilder.http2Upgrade(tlsConfiguration: try TestCertificate.server)
                try await withHummingbird(router, server: server) { port in
                    let url = try #require(URL(string: "https://localhost:\(port)/v1"))
                    try await check(AsyncHTTPClientTransport(client: client, configuration: .init(timeout: 20)), url)
                }
            } catch {
                try await client.shutdown()
                throw error
            }
            try await client.shutdown()
        }

        private func post() -> HTTPRequest {
            HTTPRequest(
                method: .post, scheme: nil, authority: nil, path: "/echo",
                headerFields: [.contentType: "text/plain", .cookie: "a=b"])
        }

        @Test("Many exchanges at once use the streams of one connection")
        func multiplexing() async throws {
            let router = Router()
            router.post("/v1/echo") { request, _ in
                let body = try await request.body.collect(upTo: 1 << 20)
                return
                    "\(request.headers[.cookie] ?? "") \(request.headers[.contentType] ?? "") \(String(buffer: body))"
            }
            let request = post()
            try await withServer(router) { transport, url in
                // The first exchange opens the connection.
                for count in [1, 50] {
                    try await withThrowingTaskGroup(of: Void.self) { tasks in
                        for index in 0..<count {
                            tasks.addTask {
                                let (response, body) = try await transport.send(
                                    request, body: HTTPBody("\(index)"), baseURL: url, operationID: "")
                                #expect(response.status == .ok)
                                let text = String(decoding: try await body?.collect(upTo: 1_000) ?? [], as: UTF8.self)
                                #expect(text == "a=b text/plain \(index)")
                            }
                        }
                        try await tasks.waitForAll()
                    }
                }
            }
            let opened = opened.withLock { $0 }
            #expect(opened.http1 == 0)
            #expect(opened.http2 == 1)
            #expect(opened.streams == 51)
        }

        @Test("Bodies stream in both directions at once")
        func bothWays() async throws {
            let router = Router()
            router.post("/v1/echo") { request, _ in
                Response(status: .ok, body: .init(asyncSequence: request.body))
            }
            let request = post()
            try await withServer(router) { transport, url in
                let (parts, sender) = AsyncStream<[UInt8]>.makeStream()
                sender.yield([0])
                let (_, answer) = try await transport.send(
                    request, body: HTTPBody(parts), baseURL: url, operationID: "")
                // Each part is made when the answer to the one before has arrived.
                var received: [UInt8] = []
                for try await part in try #require(answer) {
                    received += part
                    if received.count < 10 { sender.yield([UInt8(received.count)]) } else { sender.finish() }
                }
                #expect(received == Array(0..<10))
            }
            #expect(opened.withLock { $0.http2 } == 1)
        }

        @Test("A server has to wait while nobody reads, and other streams of the connection go on")
        func backPressure() async throws {
            let made = Locked(0)
            let router = Router()
            router.get("/v1/large") { _, _ in
                let chunks = AsyncStream<ByteBuffer> {
                    made.withLock { made -> ByteBuffer? in
                        made += 1
                        return made <= 1_024 ? ByteBuffer(repeating: 7, count: 1 << 16) : nil
                    }
                }
                return Response(status: .ok, body: .init(asyncSequence: chunks))
            }
            router.get("/v1/small") { _, _ in "ok" }
            try await withServer(router) { transport, url in
                let large = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/large")
                let small = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/small")
                let (_, body) = try await transport.send(large, body: nil, baseURL: url, operationID: "")
                try await Task.sleep(for: .milliseconds(500))
                // The window of a stream has 8 MiB, and the buffers of the sockets have a few.
                #expect(made.withLock { $0 } < 512, "\(made.withLock { $0 }) chunks of 64 KiB were made")
                let (_, text) = try await transport.send(small, body: nil, baseURL: url, operationID: "")
                #expect(try await text?.collect(upTo: 10) == Array("ok".utf8))
                #expect(try await body?.collect(upTo: 1 << 27).count == 1_024 << 16)
            }
            #expect(opened.withLock { $0.http2 } == 1)
        }

        @Test("A cancelled exchange ends its stream and keeps the connection")
        func cancellation() async throws {
            let router = Router()
            router.get("/v1/slow") { _, _ in
                try await Task.sleep(for: .seconds(5))
                return "late"
            }
            router.get("/v1/small") { _, _ in "ok" }
            try await withServer(router) { transport, url in
                let slow = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/slow")
                let small = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/small")
                let task = Task { try await transport.send(slow, body: nil, baseURL: url, operationID: "") }
                try await Task.sleep(for: .milliseconds(500))
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                let (response, body) = try await transport.send(small, body: nil, baseURL: url, operationID: "")
                #expect(response.status == .ok)
                #expect(try await body?.collect(upTo: 10) == Array("ok".utf8))
            }
            #expect(opened.withLock { $0.http2 } == 1)
        }

        @Test("A certificate that is not trusted is an error")
        func untrusted() async throws {
            let router = Router()
            router.get("/v1/small") { _, _ in "ok" }
            try await withServer(router) { _, url in
                let small = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/small")
                let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                    try await AsyncHTTPClientTransport().send(small, body: nil, baseURL: url, operationID: "")
                }
                #expect(error?.description.contains("CERTIFICATE_VERIFY_FAILED") == true, "\(error as Any)")
            }
        }
    }
#endif
