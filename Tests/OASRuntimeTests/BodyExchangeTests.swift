import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Forms, multipart bodies and streams between a client and a server in memory.
@Suite struct BodyExchangeTests {
    private typealias Echo = Operations.Echo
    private let base = URL(string: "https://api.example.com") ?? URL(filePath: "/")

    private func transport(_ configuration: ServerConfiguration = .init()) throws -> InMemoryTransport {
        let transport = InMemoryTransport()
        let routes = RouteRegistrar(on: transport, configuration: configuration)
        try routes.add(Echo.Form.self) { request in request.body.map { .ok(Reply($0)) } ?? .noContent(Reply()) }
        try routes.add(Echo.Files.self) { .ok(Reply($0.body)) }
        try routes.add(Echo.Parts.self) { .ok(Reply($0.body)) }
        try routes.add(Echo.Events.self) { .ok(Reply($0.body)) }
        try routes.add(Echo.Lines.self) { .ok(Reply($0.body)) }
        return transport
    }

    private func send<Request: ClientRequest, Body>(_ request: Request) async throws -> Reply<Body, NoHeaders>?
    where Request.Response == Echo.Answer<Body> {
        let response = try await APIClient(baseURL: base, transport: transport()).send(request)
        switch response {
        case .ok(let reply): return reply
        case .noContent: return nil
        case .undocumented(let status, _, let body):
            Issue.record("\(status) \(try await body.text())")
            return nil
        }
    }

    @Test("A form reaches the server and returns with the same values")
    func forms() async throws {
        let signup = Signup(id: "a b", age: 1, tags: ["x"], filter: ["k": "v"])
        let reply = try #require(try await send(Echo.Form(body: signup)))
        #expect(reply.body == signup)
        #expect(reply.fields[.contentType] == "application/x-www-form-urlencoded")
        #expect(try await send(Echo.Form(body: nil)) == nil)
    }

    @Test("A multipart form with a file reaches the server and returns with the same values")
    func files() async throws {
        let upload = Upload(id: UUID(), currency: .usd, avatar: MultipartFile("bytes", filename: "f"))
        let reply = try #require(try await send(Echo.Files(body: upload)))
        #expect(reply.id == upload.id && reply.avatar.filename == "f" && reply.avatar.contentType == "image/png")
        #expect(try await reply.avatar.content.text() == "bytes")
        #expect(reply.fields[.contentType]?.hasPrefix("multipart/form-data; boundary=oas-") == true)
    }

    @Test("A multipart body of separate parts reaches the server and returns unchanged")
    func parts() async throws {
        let parts = [MultipartPart("1", contentType: "a/b"), MultipartPart(name: "n", "2")]
        for body in [MultipartBody(parts), MultipartBody(sending: stream(parts))] {
            let reply = try #require(try await send(Echo.Parts(body: body)))
            var texts: [String] = []
            for try await part in reply.body { texts.append("\(part.name ?? "-") \(try await part.body.text())") }
            #expect(texts == ["- 1", "n 2"])
        }
    }

    @Test("An event stream reaches the server and returns with the same values")
    func events() async throws {
        let problems = [Problem(code: "a"), Problem(code: "b")]
        let reply = try #require(try await send(Echo.Events(body: EventStream(sending: stream(problems)))))
        #expect(reply.fields[.contentType] == "text/event-stream")
        #expect(try await reply.body.payloads.all() == problems)
    }

    @Test("JSON lines reach the server and return with the same values")
    func lines() async throws {
        let problems = [Problem(code: "a"), Problem(code: "b")]
        let reply = try #require(try await send(Echo.Lines(body: JSONLines(sending: stream(problems)))))
        #expect(reply.fields[.contentType] == "application/x-ndjson")
        #expect(try await reply.body.all() == problems)
    }

    @Test(
        "A server answers an unreadable body with a status and a description of the fault",
        arguments: [
            (
                "/form", "application/x-www-form-urlencoded", "id=x&age=y", 400,
                "form field 'age': expected an integer, found a string"
            ),
            (
                "/form", "application/json", "{}", 415,
                "expected content of type application/x-www-form-urlencoded, received application/json"
            ),
            (
                "/form", "application/x-www-form-urlencoded", String(repeating: "x", count: 500), 413,
                "the body is longer than 400 bytes"
            ),
            ("/files", "multipart/form-data; boundary=b", "", 400, "the body is missing"),
            ("/files", "multipart/form-data; boundary=b", "--b--", 400, "part 'id' is missing"),
            (
                "/files", "multipart/form-data; boundary=b", "--b", 400,
                "multipart body, byte 3: the body ends before the first '--b'"
            ),
            ("/files", "multipart/form-data", "--b--", 400, "multipart body: the content type names no boundary"),
            (
                "/files", "multipart/mixed; boundary=b", "--b--", 415,
                "expected content of type multipart/form-data, received multipart/mixed; boundary=b"
            ),
            (
                "/files", "multipart/form-data; boundary=b", String(repeating: "x", count: 500), 413,
                "the body is longer than 300 bytes"
            ),
            (
                "/files", "multipart/form-data; boundary=b", "--b\r\nA: \(String(repeating: "x", count: 99))", 413,
                "multipart body, byte 5: the header of a part is longer than 50 bytes"
            ),
            ("/parts", "multipart/mixed", "--b--", 400, "multipart body: the content type names no boundary"),
        ])
    func refusals(path: String, contentType: String, body: String, status: Int, detail: String) async throws {
        let limits = MultipartLimits(maximumHeaderBytes: 50, maximumBytes: 300)
        let transport = try transport(.init(maximumBodyBytes: 400, multipart: limits))
        let request = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: path, headerFields: [.contentType: contentType])
        let (response, reply) = try await transport.send(
            request, body: HTTPBody(body), baseURL: base, operationID: "")
        #expect(response.status.code == status)
        let problem = try JSON.decode(ProblemDetails.self, from: try await reply?.text() ?? "")
        #expect(problem.detail == detail)
    }

    @Test("A client reports a multipart body that it cannot read or write as an error")
    func whatAClientCannotSendOrRead() async throws {
        let transport = InMemoryTransport()
        try transport.register(
            { _, _, _ in
                (HTTPResponse(status: .ok, headerFields: [.contentType: "multipart/form-data; boundary=b"]), "--b")
            },
            method: .post, path: "/files")
        let client = APIClient(baseURL: base, transport: transport)
        var upload = Upload(id: UUID(), currency: .usd, avatar: MultipartFile("bytes"))
        let error = await #expect(throws: ClientError<Echo.Answer<Upload>>.self) {
            try await client.send(Echo.Files(body: upload))
        }
        guard case .decoding(let decoding)? = error, case .body(let reason) = decoding.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason is MultipartError)
        upload.currency = .unknown("\u{0}")
        upload.avatar.headerFields[.contentType] = "a/b"
        await #expect(throws: ClientError<Echo.Answer<Upload>>.self) {
            try await client.send(Echo.Files(body: upload))
        }
    }
}
