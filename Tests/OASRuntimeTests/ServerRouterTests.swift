import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

/// Responses of a router, and the checks that it makes for handlers.
@Suite struct ServerRouterTests {
    private static let quiet = ServerConfiguration(onUnexpectedFailure: { _ in })

    private func router(_ handlers: [(HTTPRequest.Method, String, ServerHandler)]) throws -> ServerRouter {
        let router = ServerRouter()
        for (method, path, handler) in handlers {
            try router.register(ServerRoute(method: method, path: path, configuration: Self.quiet, handler: handler))
        }
        return router
    }

    private func respond(
        _ router: ServerRouter, _ method: HTTPRequest.Method, _ path: String, body: HTTPBody? = nil
    ) async throws -> (HTTPResponse, String?) {
        let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
        let (response, body) = try await router.respond(to: request, body: body)
        let bytes = try await body?.collect(upTo: 10_000)
        return (response, bytes.map { String(decoding: $0, as: UTF8.self) })
    }

    @Test("A second route for the same requests is refused with the names of both operations")
    func conflicts() throws {
        let router = ServerRouter()
        func route(_ path: String, _ id: String, query: String? = nil) -> ServerRoute {
            ServerRoute(method: .get, path: path, query: query, operationID: id) { _, _, _ in
                (HTTPResponse(status: .ok), nil)
            }
        }
        try router.register(route("/a/{x}", "first"))
        try router.register(route("/a/{y}", "other", query: "beta=true"))
        let error = #expect(throws: RouteConflictError.self) { try router.register(route("/a/{y}", "second")) }
        #expect(
            error?.description
                == "GET /a/{y}: no request tells the operations 'first' and 'second' apart; /a/{x} is registered already"
        )
    }

    @Test("A handler receives the parameters by the names of its own template")
    func parameterNames() async throws {
        let router = try router([
            (.get, "/things/{id}", { (HTTPResponse(status: .ok), HTTPBody("\($2.pathParameters)")) }),
            (.delete, "/things/{thing}", { (HTTPResponse(status: .ok), HTTPBody("\($2.pathParameters)")) }),
        ])
        #expect(try await respond(router, .get, "/things/1").1 == #"["id": "1"]"#)
        #expect(try await respond(router, .delete, "/things/2").1 == #"["thing": "2"]"#)
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/v1/things/3?x")
        #expect(router.template(of: request) == nil)
        #expect(router.template(of: request, at: "/things/3") == "/things/{id}")
    }

    @Test("A response to HEAD has the fields and the length of GET, and no content")
    func head() async throws {
        let router = try router([
            (.get, "/bytes", { _, _, _ in (HTTPResponse(status: .ok, headerFields: [.eTag: "1"]), "abc") }),
            (.get, "/fails", { _, _, _ in throw ProblemDetails(status: 403) }),
            (.get, "/stream", { _, _, _ in (HTTPResponse(status: .ok), HTTPBody(AsyncStream<[UInt8]> { _ in })) }),
        ])
        let (response, body) = try await respond(router, .head, "/bytes?x=1")
        #expect(response.headerFields == [.eTag: "1", .contentLength: "3"])
        #expect(body == nil)
        let (failed, noBody) = try await respond(router, .head, "/fails")
        #expect(failed.status == .forbidden)
        #expect(noBody == nil)
        #expect(try await respond(router, .head, "/stream").0.headerFields[.contentLength] == nil)
    }

    @Test("Fields that frame a message are removed from a response")
    func framing() async throws {
        let fields: HTTPFields = [
            .connection: "close", .transferEncoding: "chunked", .contentLength: "9", .server: "x",
        ]
        let router = try router([
            (.get, "/x", { _, _, _ in (HTTPResponse(status: .ok, headerFields: fields), "abc") })
        ])
        #expect(try await respond(router, .get, "/x").0.headerFields == [.server: "x"])
    }

    @Test(
        "A body with a status that allows no content is replaced by status 500",
        arguments: [(204, 500), (205, 500), (304, 500), (100, 500), (103, 500), (200, 200)])
    func contentOfStatus(status: Int, sent: Int) async throws {
        let router = try router([(.get, "/x", { _, _, _ in (HTTPResponse(status: .init(code: status)), "abc") })])
        #expect(try await respond(router, .get, "/x").0.status.code == sent)
        let empty = try self.router([(.get, "/x", { _, _, _ in (HTTPResponse(status: .noContent), HTTPBody()) })])
        let (response, body) = try await respond(empty, .get, "/x")
        #expect(response.status == .noContent)
        #expect(body == nil)
    }

    @Test("The in-memory transport refuses a body with a status that allows no content")
    func contentInMemory() async throws {
        let transport = InMemoryTransport()
        try transport.register({ _, _, _ in (HTTPResponse(status: .noContent), "abc") }, method: .get, path: "/x")
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/x")
        let error = await #expect(throws: ResponseContentError.self) {
            try await transport.send(request, body: nil, baseURL: URL(filePath: "/"), operationID: "")
        }
        #expect(
            error?.description
                == "a response with status 204 has no content (RFC 9110, section 6.4.1), but the handler gave it a body"
        )
    }

    @Test("A body that arrives incomplete gets status 400, whatever error the handler throws")
    func brokenBodies() async throws {
        struct Wrapped: Error {}
        let reported = Locked(0)
        let configuration = ServerConfiguration(onUnexpectedFailure: { _ in reported.withLock { $0 += 1 } })
        let router = ServerRouter()
        try router.register(
            ServerRoute(method: .post, path: "/x", configuration: configuration) { _, body, _ in
                do { _ = try await body?.collect(upTo: 100) } catch { throw Wrapped() }
                return (HTTPResponse(status: .ok), nil)
            })
        let chunk: [UInt8] = [1, 2, 3]
        let short = HTTPBody(
            AsyncStream {
                $0.yield(chunk); $0.finish()
            }, length: .known(5))
        let (response, text) = try await respond(router, .post, "/x", body: short)
        #expect(response.status == .badRequest)
        #expect(text?.contains("the body ended after 3 of 5 bytes") == true)
        let broken = HTTPBody(
            AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: CocoaError(.fileReadUnknown)) })
        let (other, otherText) = try await respond(router, .post, "/x", body: broken)
        #expect(other.status == .badRequest)
        #expect(otherText?.contains("Cocoa") == false)
        #expect(reported.withLock { $0 } == 0)
        let whole = HTTPBody(
            AsyncStream {
                $0.yield(chunk); $0.finish()
            }, length: .known(3))
        #expect(try await respond(router, .post, "/x", body: whole).0.status == .ok)
    }

    @Test("The description of a failure is one short line without stored properties")
    func descriptions() {
        struct Login: Error { var password = "hunter2" }
        struct Disk: Error, CustomStringConvertible {
            var description: String { "full\nerror: \u{202e}" + String(repeating: "x", count: 1_000_000) }
        }
        enum Plain: Error { case one, two(password: String) }
        func describe(_ error: any Error) -> String {
            UnexpectedFailure(method: .get, path: "/a/{b}", operationID: "op", error: error).description
        }
        #expect(describe(Login()) == "error: GET /a/{b} (op): Login")
        #expect(describe(Plain.one) == "error: GET /a/{b} (op): Plain: one")
        #expect(describe(Plain.two(password: "hunter2")) == "error: GET /a/{b} (op): Plain: two")
        let disk = describe(Disk())
        #expect(disk.hasPrefix(#"error: GET /a/{b} (op): Disk: full\u{a}error: \u{202e}xxx"#))
        #expect(disk.count < 400)
    }

    @Test("The failure of a response stream is reported once")
    func failingStream() async throws {
        let reported = Locked<[String]>([])
        let router = ServerRouter()
        let configuration = ServerConfiguration(onUnexpectedFailure: { failure in
            reported.withLock { $0.append("\(failure)") }
        })
        try router.register(
            ServerRoute(method: .get, path: "/x", configuration: configuration) { _, _, _ in
                let stream = AsyncThrowingStream<[UInt8], any Error> {
                    $0.finish(throwing: CocoaError(.fileReadUnknown))
                }
                return (HTTPResponse(status: .ok), HTTPBody(stream))
            })
        await #expect(throws: CocoaError.self) { try await respond(router, .get, "/x") }
        #expect(reported.withLock { $0.count } == 1)
    }
}
