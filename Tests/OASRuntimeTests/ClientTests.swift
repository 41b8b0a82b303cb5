import Foundation
import HTTPTypes
import OASRuntime
import Testing

@Suite struct ClientTests {
    private typealias FindThings = Operations.FindThings

    /// A transport that records the requests and answers each with the same response.
    private actor Recorder: ClientTransport {
        private(set) var requests: [HTTPRequest] = []
        private let response: HTTPResponse
        private let body: HTTPBody?

        init(_ status: Int = 200, fields: HTTPFields = [:], body: HTTPBody? = nil) {
            response = HTTPResponse(status: .init(code: status), headerFields: fields)
            self.body = body
        }

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            requests.append(request)
            return (response, self.body)
        }
    }

    private struct Source: CredentialSource {
        var credentials: [String: any RequestCredential]

        func credential(for scheme: String) -> (any RequestCredential)? { credentials[scheme] }
    }

    private let base = URL(string: "https://api.example.com") ?? URL(filePath: "/")

    private func find(
        _ transport: any ClientTransport, middlewares: [any ClientMiddleware] = [],
        credentials: [String: any RequestCredential] = [:], ownerID: String = "x", maximumBodyBytes: Int = 1_000
    ) async throws(ClientError<FindThings.Response>) -> FindThings.Response {
        let client = APIClient(
            baseURL: base, transport: transport, middlewares: middlewares,
            credentials: Source(credentials: credentials),
            maximumBodyBytes: maximumBodyBytes)
        return try await client.send(FindThings.Request(ownerID: ownerID))
    }

    /// Sends a request that must fail, and returns its error.
    private func failure(
        _ transport: any ClientTransport, credentials: [String: any RequestCredential] = [:], ownerID: String = "x"
    ) async -> ClientError<FindThings.Response>? {
        do {
            _ = try await find(transport, credentials: credentials, ownerID: ownerID)
            return nil
        } catch {
            return error
        }
    }

    /// An operation whose response body may be null.
    private struct Look<Body: JSONDecodable & Sendable>: ClientRequest {
        typealias Response = Body

        static var operation: OperationDescription { OperationDescription(id: "look", method: .get, path: "/look") }
        func encode(to request: inout RequestWriter) {}
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Body {
            let reply: Reply<Body, NoHeaders> = try await reply.json()
            return reply.body
        }
    }

    @Test("A response without content is null if the type allows null, and an error otherwise")
    func emptyContent() async throws {
        for body in [nil, HTTPBody()] {
            let client = APIClient(baseURL: base, transport: Recorder(body: body))
            let absent = try await client.send(Look<Int?>())
            #expect(absent == nil)
            let error = await #expect(throws: ClientError<Int>.self) { try await client.send(Look<Int>()) }
            guard case .decoding? = error else {
                Issue.record("\(error as Any)")
                continue
            }
        }
        let full = APIClient(baseURL: base, transport: Recorder(body: "7"))
        #expect(try await full.send(Look<Int?>()) == 7)
    }

    @Test("A client error recognises a cancellation in each form in which transports report it")
    func cancellation() {
        let cancelled: [any Error] = [
            CancellationError(), NSError(domain: NSURLErrorDomain, code: NSURLErrorCancelled),
        ]
        for error in cancelled { #expect(ClientError<Int>.transport(TransportError(error)).isCancellation) }
        let lost = TransportError(NSError(domain: NSURLErrorDomain, code: -1001))
        #expect(!ClientError<Int>.transport(lost).isCancellation)
        #expect(!ClientError<Int>.response(1).isCancellation)
    }

    private func sent(_ credentials: [String: any RequestCredential]) async throws -> HTTPRequest {
        let recorder = Recorder(500)
        _ = try await find(recorder, credentials: credentials)
        return try #require(await recorder.requests.first)
    }

    @Test("A client sends the credentials of the first security alternative that it has completely")
    func credentialsOfTheFirstAlternativeThatIsComplete() async throws {
        let key = APIKeyCredential("k&y")
        let bearer: BearerCredential = "t"
        #expect(try await sent([:]).headerFields[.authorization] == nil)
        #expect(try await sent(["key": key.placed(in: .query("key"))]).path == "/owners/x/things")
        let both = try await sent(["key": key.placed(in: .query("key")), "oauth": bearer, "bearerAuth": bearer])
        #expect(both.path == "/owners/x/things?key=k%26y")
        #expect(both.headerFields[.authorization] == "Bearer t")
        let second = try await sent([
            "oauth": bearer, "bearerAuth": BasicCredential(username: "Aladdin", password: "open sesame"),
        ])
        #expect(second.headerFields[.authorization] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        #expect(
            try await sent(["bearerAuth": key.placed(in: .header("X-Key"))]).headerFields[HTTPField.Name("X-Key")!]
                == "k&y")
        #expect(try await sent(["bearerAuth": key.placed(in: .cookie("sid"))]).headerFields[.cookie] == "sid=k%26y")
    }

    @Test("A token closure supplies the credential, and its error fails the request")
    func tokensThatAreAskedFor() async throws {
        struct Expired: Error {}
        let fresh = BearerCredential { "fresh" }
        #expect(try await sent(["bearerAuth": fresh]).headerFields[.authorization] == "Bearer fresh")
        let expired = await failure(Recorder(), credentials: ["bearerAuth": BearerCredential { throw Expired() }])
        guard case .transport(let error) = expired else {
            Issue.record("the credential failed")
            return
        }
        #expect(error.cause is Expired)
        let key = APIKeyCredential("a\nb").placed(in: .header("X"))
        guard case .transport(let error) = await failure(Recorder(), credentials: ["bearerAuth": key]) else {
            Issue.record("the key is no header value")
            return
        }
        #expect("\(error)".contains("'X'") && !"\(error)".contains("a\nb"))
    }

    @Test("The description of a credential does not contain its secret")
    func secretsAreNotShown() {
        let secrets: [any Sendable] = [
            BearerCredential("hunter2"), BasicCredential(username: "u", password: "hunter2"),
            APIKeyCredential("hunter2"), APIKeyCredential("hunter2").placed(in: .query("q")),
        ]
        for secret in secrets {
            var dumped = ""
            dump(secret, to: &dumped)
            #expect(!"\(secret) \(String(reflecting: secret)) \(dumped)".contains("hunter2"))
        }
    }

    private struct Tagging: ClientMiddleware {
        let tag: String

        func intercept(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
            next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            var request = request
            request.headerFields[.userAgent] = (request.headerFields[.userAgent] ?? "") + "\(tag)(\(call.operation.id))"
            var (response, body) = try await next(request, body, baseURL)
            response.headerFields[.server] = (response.headerFields[.server] ?? "") + tag
            return (response, body)
        }
    }

    @Test("Middlewares receive a request in order and its response in reverse order")
    func middlewaresSeeRequestsInOrder() async throws {
        let recorder = Recorder(500)
        let response = try await find(recorder, middlewares: [Tagging(tag: "a"), Tagging(tag: "b")])
        #expect(await recorder.requests.first?.headerFields[.userAgent] == "a(findThings)b(findThings)")
        guard case .undocumented(500, let headers, _) = response else {
            Issue.record("\(response)")
            return
        }
        #expect(headers[.server] == "ba")
    }

    @Test("A response that does not match its description is an error with the reason")
    func responsesThatAreNotAsDocumented() async throws {
        let json: HTTPFields = [.contentType: "application/json"]
        let limit: HTTPFields = [.contentType: "application/json", HTTPField.Name("x-ratelimit-limit")!: "many"]
        let cases: [(Recorder, String)] = [
            (
                Recorder(fields: json, body: "[{}]"),
                ", application/json: [0]: the required member 'lago_id' is missing (line 1, column 2), in '[{}]'"
            ),
            (Recorder(fields: json, body: "[]"), ", application/json: header parameter 'x-ratelimit-limit' is missing"),
            (
                Recorder(fields: limit, body: "[]"),
                ", application/json: header parameter 'x-ratelimit-limit': expected an integer, found a string"
            ),
            (
                Recorder(fields: [.contentType: "text/html"], body: "<html>"),
                ": expected content of type application/json, received text/html, in '<html>'"
            ),
            (
                Recorder(body: HTTPBody(String(repeating: "x", count: 1_001))),
                ": the body could not be read: the body is longer than 1000 bytes"
            ),
        ]
        for (recorder, reason) in cases {
            guard case .decoding(let error) = await failure(recorder) else {
                Issue.record("expected: \(reason)")
                continue
            }
            #expect(error.description == "findThings, status 200\(reason)")
            #expect("\(ClientError<FindThings.Response>.decoding(error))" == error.description)
            if reason.contains("html") { #expect(error.bodyPrefix == Array("<html>".utf8)) }
        }
    }

    @Test("A request that cannot be encoded is an error and is not sent")
    func requestsThatCannotBeWritten() async throws {
        let recorder = Recorder()
        let error = await failure(recorder, ownerID: "")
        #expect(error?.description == "findThings: path parameter 'owner_id' is empty")
        #expect(await recorder.requests.isEmpty)
    }

    @Test("A cancelled task sends no request")
    func cancelledBeforeItIsSent() async throws {
        let recorder = Recorder()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await find(recorder)
        }
        do {
            _ = try await task.value
            Issue.record("the task was cancelled")
        } catch let error as ClientError<FindThings.Response> {
            guard case .transport(let cause) = error else {
                Issue.record(error)
                return
            }
            #expect(cause.cause is CancellationError)
        }
        #expect(await recorder.requests.isEmpty)
    }

    @Test("The description of a client error contains the response or the cause")
    func errorsAreReadable() async throws {
        let problem = ClientError<FindThings.Response>.response(.clientError(status: 404, Reply(Problem(code: "gone"))))
        #expect(problem.description.contains("FindThings.Response"))
        #expect(problem.description.contains("gone"))
        #expect(problem.localizedDescription == problem.description)
        let offline = ClientError<FindThings.Response>.transport(TransportError(CancellationError()))
        #expect(offline.description.hasSuffix("no response: CancellationError()"))
    }
}
