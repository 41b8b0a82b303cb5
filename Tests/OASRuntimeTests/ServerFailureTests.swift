import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

/// Responses to requests that the server cannot read and to handlers that fail.
@Suite struct ServerFailureTests {
    private static let valid = #"{"lago_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","name":"n","rate":1,"parent":null}"#

    private func post(
        _ body: HTTPBody?, contentType: String? = "application/json", path: String = "/owners/x/things",
        configuration: ServerConfiguration = .init(), method: HTTPRequest.Method = .post,
        error: (any Error)? = nil
    ) async throws -> (HTTPResponse, String) {
        let transport = InMemoryTransport()
        let routes = RouteRegistrar(on: transport, configuration: configuration)
        try routes.add(Operations.CreateThing.Request.self) { request in
            if let error { throw error }
            return .created(Reply(request.body))
        }
        try routes.add(Operations.FindThings.Request.self) { _ in .ok(Reply([], headers: .init(limit: 1))) }
        var request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
        request.headerFields[.contentType] = contentType
        let base = URL(filePath: "/")
        let (response, reply) = try await transport.send(request, body: body, baseURL: base, operationID: "")
        let text = String(decoding: try await (reply ?? HTTPBody()).collect(upTo: 1 << 20), as: UTF8.self)
        return (response, text)
    }

    @Test(
        "A body that cannot be read gets a problem with the status and the reason",
        arguments: [
            (nil, "application/json", 400, "the body is missing"),
            ("", "application/json", 400, "the body is missing"),
            ("{", "application/json", 400, "body: the object is not closed (line 1, column 2)"),
            (
                #"{"name":1}"#, "application/json", 400,
                "body: name: expected a string, found a number (line 1, column 9)"
            ),
            (valid, "text/plain", 415, "expected content of type application/json, received text/plain"),
            (valid, "application/vnd.api+json; charset=utf-8", 201, nil),
            (valid, "APPLICATION/JSON", 201, nil),
            (valid, nil, 415, "the body has no Content-Type; expected application/json"),
            (
                String(repeating: " ", count: 3_000_000) + valid, "application/json", 413,
                "the body is longer than 2097152 bytes"
            ),
        ] as [(String?, String?, Int, String?)])
    func bodies(body: String?, contentType: String?, status: Int, detail: String?) async throws {
        let (response, text) = try await post(body.map { HTTPBody($0) }, contentType: contentType)
        #expect(response.status.code == status)
        guard let detail else { return }
        #expect(response.headerFields[.contentType] == "application/problem+json")
        let problem = try JSON.decode(ProblemDetails.self, from: text)
        #expect(problem.detail == detail)
        #expect(problem.status == status)
        #expect(problem.title == response.status.reasonPhrase)
    }

    @Test(
        "A parameter that cannot be read gets status 400 with the reason",
        arguments: [
            ("/owners/x/things?page=x", "query parameter 'page': expected an integer, found a string"),
            ("/owners/%FF/things", "path parameter 'owner_id' is not UTF-8"),
        ])
    func parameters(path: String, detail: String) async throws {
        let (response, text) = try await post(nil, path: path, method: .get)
        #expect(response.status == .badRequest)
        #expect(try JSON.decode(ProblemDetails.self, from: text).detail == detail)
    }

    @Test("A wrong parameter is refused before the body is read")
    func aWrongParameterIsRefusedBeforeTheBodyIsRead() async throws {
        let unreadable = HTTPBody(
            AsyncThrowingStream<ArraySlice<UInt8>, any Error> { $0.finish(throwing: CocoaError(.fileReadUnknown)) })
        let (response, _) = try await post(unreadable, path: "/owners/%FF/things")
        #expect(response.status == .badRequest)
        await #expect(throws: CocoaError.self) { try await post(unreadable) }
    }

    @Test("A streamed body beyond the limit gets status 413")
    func streamsAreLimitedToo() async throws {
        let endless = HTTPBody(
            AsyncStream<ArraySlice<UInt8>> { continuation in
                for _ in 0..<100 { continuation.yield(Array(repeating: 32, count: 100)[...]) }
                continuation.finish()
            })
        let (response, _) = try await post(endless, configuration: .init(maximumBodyBytes: 1_000))
        #expect(response.status == .contentTooLarge)
    }

    @Test("An error of a handler determines the response, and an unknown error reveals nothing")
    func handlersThatThrow() async throws {
        struct Secret: Error { var password = "hunter2" }
        struct Teapot: HTTPResponseConvertible {
            var httpStatus: HTTPResponse.Status { .init(code: 418) }
            var httpBody: HTTPBody? { "short and stout" }
        }
        let body = HTTPBody(Self.valid)
        let failures = Locked<[String]>([])
        let configuration = ServerConfiguration(onUnexpectedFailure: { failure in
            failures.withLock { $0.append("\(failure)") }
        })
        let (failed, text) = try await post(body, configuration: configuration, error: Secret())
        #expect(failed.status == .internalServerError)
        #expect(!text.contains("hunter2") && text.contains("Internal Server Error"))
        let (teapot, lyrics) = try await post(body, error: Teapot())
        #expect(teapot.status.code == 418)
        #expect(lyrics == "short and stout")
        let (conflict, problem) = try await post(body, error: ProblemDetails(status: 409, detail: "taken"))
        #expect(conflict.status == .conflict)
        #expect(problem == #"{"title":"Conflict","status":409,"detail":"taken"}"#)
        #expect(failures.withLock { $0 } == ["error: POST /owners/{owner_id}/things (createThing): Secret"])
    }

    @Test("A cancelled task gets no response, and a cancellation error in a running task is a failure")
    func cancellation() async throws {
        let body = HTTPBody(Self.valid)
        let quiet = ServerConfiguration(onUnexpectedFailure: { _ in })
        let (response, _) = try await post(body, configuration: quiet, error: CancellationError())
        #expect(response.status == .internalServerError)
        let transport = InMemoryTransport()
        try transport.register(
            ServerRoute(method: .get, path: "/") { _, _, _ in
                withUnsafeCurrentTask { $0?.cancel() }
                try Task.checkCancellation()
                return (HTTPResponse(status: .ok), nil)
            })
        let task = Task {
            let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            return try await transport.send(request, body: nil, baseURL: URL(filePath: "/"), operationID: "")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("A response that cannot be encoded gets status 500")
    func aResponseThatCannotBeWritten() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: Operations.CreateThing.Request.self) { request in
            var tax = request.body
            tax.rate = .nan
            return .created(Reply(tax))
        }
        let client = APIClient(baseURL: URL(filePath: "/"), transport: transport)
        let tax = try JSON.decode(Tax.self, from: Self.valid)
        let response = try await client.send(Operations.CreateThing.Request(ownerID: "x", body: tax))
        guard case .undocumented(500, _, _) = response else {
            Issue.record("\(response)")
            return
        }
    }

    @Test("The configuration may replace the response to a failure")
    func customAnswers() async throws {
        let configuration = ServerConfiguration { failure in
            (HTTPResponse(status: .init(code: 422)), HTTPBody("\(failure.status.code) \(failure)"))
        }
        let (response, text) = try await post(nil, configuration: configuration)
        #expect(response.status.code == 422)
        #expect(text == "400 the body is missing")
    }
}
