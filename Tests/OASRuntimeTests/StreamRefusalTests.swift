import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Streams with faults that appear while a handler reads them. The client gets the error.
@Suite struct StreamRefusalTests {
    private typealias Echo = Operations.Echo

    /// Sends a body to handlers that read all of it, and returns the status and the detail of the problem.
    private func post(
        _ path: String, _ contentType: String, _ body: String
    ) async throws -> (status: Int, detail: String?) {
        let transport = InMemoryTransport()
        let configuration = ServerConfiguration(maximumBodyBytes: 50, multipart: .init(maximumParts: 2))
        let routes = RouteRegistrar(on: transport, configuration: configuration)
        try routes.add(Echo.Lines.self) { request in
            .ok(Reply(JSONLines(sending: stream(try await request.body.all()))))
        }
        try routes.add(Echo.Events.self) { request in
            .ok(Reply(EventStream(sending: stream(try await request.body.payloads.all()))))
        }
        try routes.add(Echo.Parts.self) { request in
            .ok(Reply(MultipartBody(try await request.body.all())))
        }
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
        request.headerFields[.contentType] = contentType
        let (response, answer) = try await transport.send(
            request, body: HTTPBody(body), baseURL: URL(filePath: "/"), operationID: "")
        let text = try await (answer ?? HTTPBody()).text()
        return (response.status.code, try? JSON.decode(ProblemDetails.self, from: text).detail)
    }

    private static let long = String(repeating: "x", count: 51)

    @Test(
        "A fault in a streamed request body gets a status and a description with the position",
        arguments: [
            (
                "/lines", "application/json-seq", "\u{1E}{\"code\":\"a\"}\n\u{1E}1\n", 400,
                "element 1: expected an object"
            ),
            ("/lines", "application/json-seq", "\u{1E}{\"code\":\"\\ud800\"}\n", 400, "element 0: code: a surrogate"),
            ("/events", "text/event-stream", "data: {\"code\":\"\\ud800\"}\n\n", 400, "element 0: code: a surrogate"),
            ("/lines", "application/json-seq", "\u{1E}\"\(long)\"", 413, "element 0 is longer than 50 bytes"),
            ("/events", "text/event-stream", "data: {\n\n", 400, "element 0: the object is not closed"),
            ("/events", "text/event-stream", "data: \(long)\n\n", 413, "element 0 is longer than 50 bytes"),
            ("/parts", "multipart/mixed; boundary=b", "--b\r\nx\r\n\r\n", 400, "multipart body, byte 5: the line 'x'"),
            ("/parts", "multipart/mixed; boundary=b", "--b\r\n\r\nx", 400, "the body ends in a part"),
            (
                "/parts", "multipart/mixed; boundary=b", "--b\r\n\r\n--b\r\n\r\n--b\r\n\r\n--b--", 413,
                "more than 2 parts"
            ),
        ])
    func faults(path: String, contentType: String, body: String, status: Int, detail: String) async throws {
        let answer = try await post(path, contentType, body)
        #expect(answer.status == status)
        #expect(answer.detail?.contains(detail) == true, "\(answer.detail ?? "-")")
    }

    @Test("A fault in a stream that is not the request body gets status 500")
    func faultsOfOtherStreams() async throws {
        let transport = InMemoryTransport()
        let configuration = ServerConfiguration(onUnexpectedFailure: { _ in })
        try RouteRegistrar(on: transport, configuration: configuration).add(Echo.Lines.self) { _ in
            .ok(Reply(JSONLines(sending: stream(try await JSONLines<Problem>(HTTPBody("1")).all()))))
        }
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/lines")
        request.headerFields[.contentType] = "application/json-seq"
        let (response, _) = try await transport.send(
            request, body: HTTPBody("{\"code\":\"a\"}"), baseURL: URL(filePath: "/"), operationID: "")
        #expect(response.status == .internalServerError)
    }

    @Test("A middleware may refuse a request with a request failure")
    func aMiddlewareMayRefuse() async throws {
        let transport = InMemoryTransport()
        let routes = RouteRegistrar(on: transport, middlewares: [Refusing()])
        try routes.add(Echo.Lines.self) { .ok(Reply($0.body)) }
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/lines")
        let (response, _) = try await transport.send(
            request, body: HTTPBody("1"), baseURL: URL(filePath: "/"), operationID: "")
        #expect(response.status == .contentTooLarge)
    }
}

private struct Refusing: ServerMiddleware {
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, metadata: ServerRequestMetadata, operationID: String,
        next: ServerHandler
    ) async throws -> (HTTPResponse, HTTPBody?) {
        throw ServerRequestFailure(.tooLarge(maximumBytes: 1))
    }
}
