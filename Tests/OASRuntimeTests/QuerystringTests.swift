import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// The whole query as one value (OpenAPI 3.2, `in: querystring`).
@Suite struct QuerystringTests {
    private static let fields: FormFields = ["tags": FormField(style: .form, explode: false)]

    private struct Form: ClientRequest, ServerRequest {
        typealias Response = Int
        static let operation = OperationDescription(id: "form", method: .get, path: "/form")

        let value: [String: JSONValue]

        init(_ value: [String: JSONValue]) { self.value = value }

        init?(from request: inout RequestReader) {
            guard let value = request.querystring("all", [String: JSONValue].self, QuerystringTests.fields) else {
                return nil
            }
            self.value = value
        }

        func encode(to request: inout RequestWriter) { request.querystring("all", value, QuerystringTests.fields) }
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
        static func encode(_ response: Int, to reply: inout ResponseWriter) {
            reply.raw(response, headers: [:], body: nil)
        }
    }

    private struct Text<Style: QueryStyle>: ClientRequest, ServerRequest {
        typealias Response = Int
        static var operation: OperationDescription { OperationDescription(id: "text", method: .get, path: "/text") }

        let value: Style.Value?

        init(_ value: Style.Value?) { self.value = value }

        init?(from request: inout RequestReader) {
            value = request.optionalQuerystring("all", Style.Value.self, style: Style.style)
            guard request.isValid else { return nil }
        }

        func encode(to request: inout RequestWriter) { request.querystring("all", value, style: Style.style) }
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
        static func encode(_ response: Int, to reply: inout ResponseWriter) {
            reply.raw(response, headers: [:], body: nil)
        }
    }

    private let base = URL(filePath: "/")

    /// Sends a request to a server that expects it, and returns the path that was sent.
    private func path<Request: ClientRequest & ServerRequest>(
        of request: Request, expecting check: @escaping @Sendable (Request) -> Bool
    ) async throws -> String where Request.Response == Int {
        let transport = InMemoryTransport()
        transport.respond(to: Request.self) { check($0) ? 200 : 409 }
        let recorder = Recorder(next: transport)
        let status = try await APIClient(baseURL: base, transport: recorder).send(request)
        #expect(status == 200)
        return await recorder.path
    }

    private actor Recorder: ClientTransport {
        private(set) var path = ""
        private let next: InMemoryTransport

        init(next: InMemoryTransport) { self.next = next }

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            path = request.path ?? ""
            return try await next.send(request, body: body, baseURL: baseURL, operationID: operationID)
        }
    }

    @Test("A form as the whole query is written as its fields")
    func formsAreTheirFields() async throws {
        let value: [String: JSONValue] = ["name": "a b&c", "tags": ["x", "y"]]
        let path = try await path(of: Form(value)) { $0.value == value }
        #expect(Set(path.split(whereSeparator: { "?&".contains($0) })) == ["/form", "name=a+b%26c", "tags=x,y"])
    }

    @Test("An empty form adds no query to the path")
    func anEmptyFormIsNoQuery() async throws {
        #expect(try await path(of: Form([:])) { $0.value.isEmpty } == "/form")
    }

    @Test("JSON as the whole query is percent-encoded")
    func jsonIsPercentEncoded() async throws {
        let value: JSONValue = ["a": [1, "+ &"]]
        let path = try await path(of: Text<JSONStyle>(value)) { $0.value == value }
        #expect(path == "/text?%7B%22a%22%3A%5B1%2C%22%2B%20%26%22%5D%7D")
    }

    @Test("Text as the whole query is percent-encoded")
    func textIsPercentEncoded() async throws {
        let path = try await path(of: Text<SimpleStyle>("$.a,b")) { $0.value == "$.a,b" }
        #expect(path == "/text?%24.a%2Cb")
    }

    @Test("An absent query is nil")
    func whatIsNotThereIsNil() async throws {
        #expect(try await path(of: Text<JSONStyle>(nil)) { $0.value == nil } == "/text")
    }

    @Test("A query that is not JSON is refused", arguments: ["/text?{", "/text?%7B%22a"])
    func whatIsNoJSONIsRefused(path: String) async throws {
        let transport = InMemoryTransport()
        transport.respond(to: Text<JSONStyle>.self) { _ in 200 }
        let (response, body) = try await transport.send(
            HTTPRequest(method: .get, scheme: nil, authority: nil, path: path), body: nil, baseURL: base,
            operationID: "text")
        #expect(response.status.code == 400)
        let text = String(decoding: try await body?.collect(upTo: 1000) ?? [], as: UTF8.self)
        #expect(text.contains("querystring parameter 'all'"))
    }
}

private protocol QueryStyle: Sendable {
    associatedtype Value: JSONCodable & Hashable & Sendable
    static var style: ParameterStyle { get }
}

private enum JSONStyle: QueryStyle {
    typealias Value = JSONValue
    static var style: ParameterStyle { .json }
}

private enum SimpleStyle: QueryStyle {
    typealias Value = String
    static var style: ParameterStyle { .simple }
}
