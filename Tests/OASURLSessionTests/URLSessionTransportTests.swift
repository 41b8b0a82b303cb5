import Foundation
import HTTPTypes
import OASRuntime
import OASURLSession
import TestSupport
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite(.timeLimit(.minutes(1))) struct URLSessionTransportTests {
    private func send(
        _ server: SocketServer, _ request: HTTPRequest, body: HTTPBody? = nil,
        configuration: URLSessionTransport.Configuration = .init(timeout: 20), base: String = "/v1/"
    ) async throws -> (HTTPResponse, String) {
        let url = try #require(URL(string: "http://127.0.0.1:\(server.port)\(base)"))
        let (response, body) = try await URLSessionTransport(configuration: configuration)
            .send(request, body: body, baseURL: url, operationID: "test")
        let text = String(decoding: try await (body ?? HTTPBody()).collect(upTo: 1 << 24), as: UTF8.self)
        return (response, text)
    }

    private func request(_ method: HTTPRequest.Method = .get, _ path: String = "/x") -> HTTPRequest {
        HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
    }

    @Test("A request and its response are transferred unchanged")
    func requestsAndResponsesTravel() async throws {
        let server = try SocketServer { request, connection in
            connection.respond(
                "404 Not Found", fields: ["X-Seen: \(request.field("X-Sent") ?? "")", "Content-Type: text/plain"],
                body: "\(request.lines[0])|\(request.field("Cookie") ?? "")")
        }
        var get = request(.get, "/customers/a%2Fb?page=1&q=%C3%BC")
        get.headerFields[HTTPField.Name("X-Sent")!] = "yes"
        get.headerFields[.cookie] = "a=b; c=d"
        let (response, text) = try await send(server, get)
        #expect(response.status == .notFound)
        #expect(response.headerFields[HTTPField.Name("X-Seen")!] == "yes")
        #expect(response.headerFields[.contentType] == "text/plain")
        #expect(text == "GET /v1/customers/a%2Fb?page=1&q=%C3%BC HTTP/1.1|a=b; c=d")
    }

    @Test("Bodies of bytes, streamed bodies and empty bodies are sent")
    func bodiesOfEveryKind() async throws {
        let server = try SocketServer { request, connection in
            connection.respond(
                body: "\(request.lines[0].prefix(4))\(request.body.count) \(request.field("Content-Type") ?? "")")
        }
        var post = request(.post)
        post.headerFields[.contentType] = "image/png"
        #expect(
            try await send(server, post, body: HTTPBody([UInt8](repeating: 7, count: 300_000))).1
                == "POST300000 image/png")
        let chunks = AsyncStream<ArraySlice<UInt8>> { continuation in
            for _ in 0..<30 { continuation.yield([UInt8](repeating: 7, count: 10_000)[...]) }
            continuation.finish()
        }
        #expect(try await send(server, post, body: HTTPBody(chunks)).1 == "POST300000 image/png")
        #expect(try await send(server, request(.put), body: HTTPBody()).1.hasPrefix("PUT 0"))
        #expect(try await send(server, request(.delete)).1.hasPrefix("DELE0"))
        #expect(try await send(server, request(.patch), body: "abc").1.hasPrefix("PATC3"))
    }

    @Test("An error of a request body fails the request")
    func aBodyThatFailsIsAnError() async throws {
        struct Broken: Error {}
        let server = try SocketServer { _, connection in connection.respond() }
        let body = HTTPBody(AsyncThrowingStream<ArraySlice<UInt8>, any Error> { $0.finish(throwing: Broken()) })
        await #expect(throws: Broken.self) { try await send(server, request(.post), body: body) }
    }

    @Test("A redirect is a response unless the configuration follows it")
    func redirectsAreResponses() async throws {
        let server = try SocketServer { request, connection in
            if request.lines[0].contains("/x") {
                connection.respond("302 Found", fields: ["Location: /v1/y"], body: "moved")
            } else {
                connection.respond(body: "arrived")
            }
        }
        let (response, _) = try await send(server, request())
        #expect(response.status == .found)
        #expect(response.headerFields[.location] == "/v1/y")
        let (end, text) = try await send(server, request(), configuration: .init(timeout: 20, followsRedirects: true))
        #expect(end.status == .ok)
        #expect(text == "arrived")
    }

    @Test("A response with status 204 has an empty body")
    func responsesWithoutABody() async throws {
        let server = try SocketServer { _, connection in connection.write("HTTP/1.1 204 No Content\r\n\r\n") }
        let (response, text) = try await send(server, request(.delete))
        #expect(response.status == .noContent)
        #expect(text.isEmpty)
    }

    @Test("A response body is read while the server still sends it")
    func bodiesArriveAsTheyAreSent() async throws {
        let gate = DispatchSemaphore(value: 0)
        let server = try SocketServer { _, connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabc")
            _ = gate.wait(timeout: .now() + 20)
            connection.write("def")
        }
        let url = try #require(URL(string: "http://127.0.0.1:\(server.port)"))
        let transport = URLSessionTransport()
        let (_, body) = try await transport.send(request(), body: nil, baseURL: url, operationID: "")
        #expect(body?.length == .known(6))
        var iterator = try #require(body).makeAsyncIterator()
        #expect(try await iterator.next() == Array("abc".utf8)[...])
        gate.signal()
        #expect(try await iterator.next() == Array("def".utf8)[...])
        #expect(try await iterator.next() == nil)
    }

    @Test("A response body that ends early is an error")
    func aBodyThatBreaksOffIsAnError() async throws {
        let server = try SocketServer { _, connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
        }
        await #expect(throws: URLError.self) { try await send(server, request()) }
    }

    @Test("A refused connection is an error")
    func failuresToConnect() async throws {
        var server: SocketServer? = try SocketServer { _, _ in }
        let port = try #require(server?.port)
        server = nil
        let url = try #require(URL(string: "http://127.0.0.1:\(port)"))
        await #expect(throws: URLError.self) {
            try await URLSessionTransport().send(request(), body: nil, baseURL: url, operationID: "")
        }
    }

    @Test(
        "A base URL that is not an absolute HTTP URL is refused",
        arguments: ["file:///tmp", "/relative", "ftp://example.com", "mailto:a@b.c"])
    func onlyHTTP(base: String) async throws {
        let url = try #require(URL(string: base))
        await #expect(throws: URLSessionTransportError.self) {
            try await URLSessionTransport().send(request(), body: nil, baseURL: url, operationID: "")
        }
    }

    @Test("A server that does not answer causes a timeout")
    func timeouts() async throws {
        let server = try SocketServer { _, connection in connection.waitUntilClosed() }
        let error = await #expect(throws: URLError.self) {
            try await send(server, request(), configuration: .init(timeout: 1))
        }
        #expect(error?.code == .timedOut)
    }

    @Test("Cancellation of the task closes the connection")
    func cancellation() async throws {
        let arrived = AsyncStream<Void>.makeStream()
        let server = try SocketServer { _, connection in
            arrived.continuation.yield()
            connection.waitUntilClosed()
            arrived.continuation.finish()
        }
        let task = Task { try await send(server, request()) }
        var events = arrived.stream.makeAsyncIterator()
        await events.next()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // The connection is closed, so the server continues.
        #expect(await events.next() == nil)
    }

    @Test("A response body that is released before its end closes the connection")
    func aBodyThatIsDroppedClosesTheConnection() async throws {
        let closed = AsyncStream<Void>.makeStream()
        let server = try SocketServer { _, connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
            connection.waitUntilClosed()
            closed.continuation.finish()
        }
        let url = try #require(URL(string: "http://127.0.0.1:\(server.port)"))
        let transport = URLSessionTransport()
        var body = try await transport.send(request(), body: nil, baseURL: url, operationID: "").1
        let first = try await body?.first { _ in true }
        #expect(first == Array("abc".utf8)[...])
        body = nil
        for await _ in closed.stream {}
    }

    @Test("Fifty concurrent requests get their own responses")
    func manyAtOnce() async throws {
        let server = try SocketServer { request, connection in connection.respond(body: request.lines[0]) }
        let url = try #require(URL(string: "http://127.0.0.1:\(server.port)"))
        let transport = URLSessionTransport()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<50 {
                group.addTask {
                    let (_, body) = try await transport.send(
                        request(.get, "/\(index)"), body: nil, baseURL: url, operationID: "")
                    return try await body?.collect(upTo: 100) == Array("GET /\(index) HTTP/1.1".utf8)
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
