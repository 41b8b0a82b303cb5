import Foundation
import HTTPTypes
import LagoCustomers
import OASRuntime
import Testing

/// The facts about a call in errors, responses and middlewares.
@Suite struct CallInfoTests {
    /// A transport that gives each attempt the next of its responses, and the last one ever after.
    private actor Script: ClientTransport {
        private var responses: [(HTTPResponse, HTTPBody?)]

        init(_ responses: (HTTPResponse, HTTPBody?)...) { self.responses = responses }

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            responses.count > 1 ? responses.removeFirst() : responses[0]
        }
    }

    private static let requestID = HTTPField.Name("X-Request-Id") ?? .eTag

    private static func json(_ status: Int, _ text: String, id: String? = nil) -> (HTTPResponse, HTTPBody?) {
        var response = HTTPResponse(status: .init(code: status), headerFields: [.contentType: "application/json"])
        response.headerFields[requestID] = id
        return (response, HTTPBody(text))
    }

    private static let missing = #"{"status":404,"error":"Not Found","code":"customer_not_found"}"#

    private func client(
        _ transport: any ClientTransport, middlewares: [any ClientMiddleware] = []
    ) throws -> LagoCustomersClient {
        let url = try #require(URL(string: "https://user:planted-password@lago.example.com/api/v1/"))
        return LagoCustomersClient(
            server: .init(url: url), credentials: .init(bearerAuth: "planted-token"), transport: transport,
            middlewares: middlewares)
    }

    /// Returns the error of a call that must fail.
    private func failure(_ client: LagoCustomersClient) async throws -> FindCustomer.Failure {
        do {
            _ = try await client.findCustomer(externalCustomerID: "42")
        } catch {
            return error
        }
        throw CancellationError()
    }

    @Test("An error of a documented status says which call failed, with status, request id and attempt")
    func documented() async throws {
        let unavailable = (HTTPResponse(status: .serviceUnavailable, headerFields: [.retryAfter: "0"]), HTTPBody?.none)
        let script = Script(unavailable, Self.json(404, Self.missing, id: "8f2c"))
        let error = try await failure(try client(script))
        guard case .response(.notFound(let reply)) = error else {
            Issue.record(error)
            return
        }
        for call in [error.call, reply.call] {
            let call = try #require(call)
            #expect(call.operation.id == "findCustomer")
            #expect(call.operation.method == .get)
            #expect(call.operation.path == "/customers/{external_customer_id}")
            #expect(call.operation.tags == ["customers"])
            #expect(call.operation.security == [["bearerAuth"]])
            #expect(call.url == "https://…@lago.example.com/api/v1/customers/42")
            #expect(call.attempt == 2)
            #expect(call.attemptLimit == 3)
            #expect(call.status == 404)
            #expect(call.requestID == "8f2c")
            #expect(call.duration >= .zero && call.duration < .seconds(60))
        }
        #expect(error.status == 404)
        #expect(error.headers[Self.requestID] == "8f2c")
        #expect(reply.rawBody == Array(Self.missing.utf8))
        #expect(error.description.hasPrefix("findCustomer, status 404, attempt 2 of 3, request id 8f2c: notFound("))
        #expect(error.cause == nil && !error.isCancellation && !error.isTimeout)
    }

    @Test("An error of a status that the document does not name says which call failed")
    func undocumented() async throws {
        let teapot = (
            HTTPResponse(status: .init(code: 418), headerFields: [Self.requestID: "a\u{202E}b"]),
            HTTPBody?.some("short and stout")
        )
        let error = try await failure(try client(Script(teapot)))
        #expect(error.status == 418)
        #expect(error.call?.operation.id == "findCustomer")
        #expect(error.call?.attempt == 1)
        #expect(error.call?.requestID == "a\\u{202e}b")
        #expect(error.description.hasPrefix("findCustomer, status 418, request id a\\u{202e}b: undocumented("))
        #expect(error.description.contains("short and stout"))
    }

    @Test("An error for a response that cannot be read shows the text around the fault")
    func unreadable() async throws {
        let text = #"{"customer":{"lago_id":12,"name":"Ada"}}"#
        let error = try await failure(try client(Script(Self.json(200, text, id: "x1"))))
        #expect(error.status == 200)
        #expect(
            error.description.hasPrefix(
                "findCustomer, status 200, request id x1, application/json: customer.lago_id: expected a"))
        #expect(error.description.hasSuffix("in '\(text)'"))
        let long = #"{"customer":{"name":"\#(String(repeating: "ü", count: 3_000))","lago_id":12}}"#
        let cut = try await failure(try client(Script(Self.json(200, long))))
        #expect(cut.description.contains("in '…ü") && cut.description.hasSuffix(#"","lago_id":12}}'"#))
        #expect(cut.description.utf8.count < 400)
        let page = (
            HTTPResponse(status: .ok, headerFields: [.contentType: "text/html"]),
            HTTPBody?.some("<html>\u{1B}[2J<h1>Sign in</h1>")
        )
        let html = try await failure(try client(Script(page)))
        #expect(html.description.hasSuffix(#"received text/html, in '<html>\u{1b}[2J<h1>Sign in</h1>'"#))
        let bytes = (
            HTTPResponse(status: .ok, headerFields: [.contentType: "image/png"]),
            HTTPBody?.some(HTTPBody([0x89, 0, 1]))
        )
        #expect(try await failure(try client(Script(bytes))).description.hasSuffix("received image/png"))
    }

    private struct Broken: ClientTransport {
        let error: any Error

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) { throw error }
    }

    private struct Unreachable: RetryableError {
        let wasSent = false
    }

    @Test("An error without a response says which call failed and how often it was sent")
    func withoutResponse() async throws {
        let lago = try client(Broken(error: Unreachable())).with { $0.retry = .standard.limited(toAttempts: 2) }
        let error = try await failure(lago)
        #expect(error.call?.attempt == 2)
        #expect(error.status == nil && error.headers.isEmpty)
        #expect(error.cause is Unreachable)
        #expect(error.description.hasPrefix("findCustomer, attempt 2 of 2: no response: Unreachable("))
        let cancelled = try await failure(try client(Broken(error: CancellationError())))
        #expect(cancelled.isCancellation)
        #expect(cancelled.call?.attempt == 1)
    }

    @Test("A request that cannot be written names its operation and no attempt")
    func unwritable() async throws {
        do {
            _ = try await client(Script(Self.json(200, "{}"))).findCustomer(externalCustomerID: "")
            Issue.record("the path has an empty parameter")
        } catch let failure as any APIFailure {
            #expect(failure.call?.operation.id == "findCustomer")
            #expect(failure.call?.attempt == 0)
            #expect(failure.cause is RequestEncodingError)
        }
    }

    @Test("One catch after calls of several operations sees the failure of any of them")
    func anyFailure() async throws {
        let lago = try client(Script(Self.json(401, #"{"status":401,"error":"Unauthorized"}"#)))
        var failures: [String] = []
        for call in 0..<2 {
            do {
                if call == 0 { _ = try await lago.findCustomer(externalCustomerID: "1") }
                _ = try await lago.findAllCustomers()
            } catch let failure as any APIFailure where failure.status == 401 {
                failures.append(failure.call?.operation.id ?? "")
            }
        }
        #expect(failures == ["findCustomer", "findAllCustomers"])
    }

    private actor Calls: ClientMiddleware {
        private(set) var seen: [CallInfo] = []

        func intercept(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
            next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            seen.append(call)
            return try await next(request, body, baseURL)
        }
    }

    @Test("A middleware sees the operation and the number of each attempt")
    func middlewares() async throws {
        let calls = Calls()
        let busy = (HTTPResponse(status: .badGateway, headerFields: [.retryAfter: "0"]), HTTPBody?.none)
        let script = Script(busy, busy, Self.json(404, Self.missing))
        _ = try await failure(try client(script, middlewares: [calls]))
        let seen = await calls.seen
        #expect(seen.map(\.attempt) == [1, 2, 3])
        #expect(seen.allSatisfy { $0.operation.tags == ["customers"] && $0.status == nil && $0.requestID == nil })
    }

    @Test("No description of a call, its options or its error contains a secret")
    func secrets() async throws {
        let fault = NSError(
            domain: NSURLErrorDomain, code: -1,
            userInfo: [NSLocalizedDescriptionKey: "no answer from https://a.example/x?key=planted-key"])
        let calls = Calls()
        var values: [Any] = []
        let answers: [any ClientTransport] = [
            Script(Self.json(404, Self.missing)), Script(Self.json(418, "{}")), Script(Self.json(200, "{}")),
            Broken(error: fault),
        ]
        for transport in answers {
            let lago = try client(transport, middlewares: [calls]).with {
                $0.query.append(("secret", "planted-query"))
                $0.headers[.cookie] = "planted-cookie"
                $0.idempotencyKey = "planted-idempotency-key"
                $0.credentials = LagoCustomersClient.Credentials(bearerAuth: "planted-override")
            }
            let error = try await failure(lago)
            values += [error, error.call as Any, lago, lago.api, lago.api.options]
        }
        values += await calls.seen as [Any]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            let message = (value as? any Error)?.localizedDescription ?? ""
            let texts = ["\(value)", String(reflecting: value), dumped, message]
            for text in texts { #expect(!text.contains("planted"), "\(type(of: value)): \(text)") }
        }
    }

    @Test("Options add header fields, query items and an identity to a request")
    func options() async throws {
        actor Recorder: ClientTransport {
            private(set) var request: HTTPRequest?
            func send(
                _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
            ) async throws -> (HTTPResponse, HTTPBody?) {
                self.request = request
                return (HTTPResponse(status: .notFound), nil)
            }
        }
        let recorder = Recorder()
        let lago = try client(recorder).with {
            $0.userAgent = "billing/1.4"
            $0.query += [("beta", "1"), ("q&", "ä b")]
            $0.headers[.accept] = "application/problem+json"
        }
        _ = try? await lago.findAllCustomers(page: 2)
        let first = try #require(await recorder.request)
        #expect(first.path == "/customers?page=2&beta=1&q%26=%C3%A4%20b")
        #expect(first.headerFields[.userAgent] == "billing/1.4")
        #expect(first.headerFields[values: .accept] == ["application/problem+json"])
        #expect(first.headerFields[.authorization] == "Bearer planted-token")
        let other = lago.with { $0.credentials = LagoCustomersClient.Credentials(bearerAuth: "t2") }
        _ = try? await other.with(server: .eu).findCustomer(externalCustomerID: "42")
        let second = try #require(await recorder.request)
        #expect(second.headerFields[.authorization] == "Bearer t2")
        #expect(second.headerFields[.userAgent] == "billing/1.4")
        #expect(second.path?.hasSuffix("/customers/42?beta=1&q%26=%C3%A4%20b") == true)
    }
}
