import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Parts in the style of query parameters (OpenAPI 3.2, appendix C), and parts of additional properties.
@Suite struct MultipartStyleTests {
    private struct Form: MultipartEncodable, MultipartDecodable, Equatable {
        var comma: [String]?
        var repeated: [String]?
        var piped: [String]?
        var deep: [String: String]?
        var others: JSONObject<Int> = [:]

        private static let comma = FormField(style: .form, explode: false)
        private static let repeated = FormField(style: .form, explode: true)
        private static let piped = FormField(style: .pipeDelimited, explode: false)
        private static let deep = FormField(style: .deepObject, explode: true)

        init() {}

        init?(from parts: inout MultipartReader) {
            comma = parts.optionalStyled("comma", [String].self, Self.comma)
            repeated = parts.optionalStyled("repeated", [String].self, Self.repeated)
            piped = parts.optionalStyled("piped", [String].self, Self.piped)
            deep = parts.optionalStyled("deep", [String: String].self, Self.deep)
            others = parts.others(besides: ["comma", "repeated", "piped", "deep"], Int.self)
            guard parts.isValid else { return nil }
        }

        func encode(to parts: inout MultipartWriter) {
            parts.styled("comma", comma, Self.comma)
            parts.styled("repeated", repeated, Self.repeated)
            parts.styled("piped", piped, Self.piped)
            parts.styled("deep", deep, Self.deep)
            parts.others(others)
        }
    }

    private struct Send: ClientRequest, ServerRequest {
        typealias Response = Int
        static let operation = OperationDescription(id: "send", method: .post, path: "/send")

        let form: Form

        init(_ form: Form) { self.form = form }

        init?(from request: inout RequestReader) {
            guard let form = request.multipart(Form.self) else { return nil }
            self.form = form
        }

        func encode(to request: inout RequestWriter) { request.multipart(form) }
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
        static func encode(_ response: Int, to reply: inout ResponseWriter) {
            reply.raw(response, headers: [:], body: nil)
        }
    }

    private actor Recorder: ClientTransport {
        private(set) var text = ""
        private let next: InMemoryTransport

        init(next: InMemoryTransport) { self.next = next }

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            let bytes = try await body?.collect(upTo: 10_000) ?? []
            text = String(decoding: bytes, as: UTF8.self)
            return try await next.send(request, body: HTTPBody(bytes), baseURL: baseURL, operationID: operationID)
        }
    }

    /// Sends a form to a server that compares it, and returns the body that was sent.
    private func sent(_ form: Form) async throws -> String {
        let transport = InMemoryTransport()
        transport.respond(to: Send.self) { $0.form == form ? 200 : 409 }
        let recorder = Recorder(next: transport)
        #expect(try await APIClient(baseURL: URL(filePath: "/"), transport: recorder).send(Send(form)) == 200)
        return await recorder.text
    }

    @Test("A style splits a value into parts without percent-encoding")
    func stylesMakePartsWithoutEncoding() async throws {
        var form = Form()
        form.comma = ["a", "100 %+&"]
        form.repeated = ["x,y", "z"]
        form.piped = ["p", "q r"]
        form.deep = ["a": "1", "b c": "2=3"]
        let text = try await sent(form)
        #expect(text.contains("name=\"comma\"\r\n\r\na,100 %+&\r\n"))
        #expect(text.contains("name=\"repeated\"\r\n\r\nx,y\r\n"))
        #expect(text.contains("name=\"repeated\"\r\n\r\nz\r\n"))
        #expect(text.contains("name=\"piped\"\r\n\r\np|q r\r\n"))
        #expect(text.contains("name=\"deep[b c]\"\r\n\r\n2=3\r\n"))
    }

    @Test("Additional properties become parts with their names")
    func furtherPartsHaveTheirNames() async throws {
        var form = Form()
        form.others = ["one": 1, "two": 2]
        let text = try await sent(form)
        #expect(text.contains("name=\"two\"\r\n\r\n2\r\n"))
    }
}
