import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// The content type that a server chooses by the `Accept` field (RFC 9110, section 12.5.1).
@Suite struct AcceptTests {
    private struct Ask: ServerRequest {
        typealias Response = String?
        static let operation = OperationDescription(id: "ask", method: .get, path: "/ask")

        init?(from request: inout RequestReader) {}
        static func encode(_ response: String?, to reply: inout ResponseWriter) {
            reply.raw(response == nil ? 406 : 200, headers: [.contentType: response ?? ""], body: nil)
        }
    }

    @Test(
        "A server chooses the content type that the Accept field prefers",
        arguments: [
            (nil, "application/json"), ("text/csv", "text/csv"), ("text/*", "text/csv"), ("*/*", "application/json"),
            ("text/csv;q=0.5, application/json;q=0.4", "text/csv"), ("image/png", ""),
            ("text/*;q=0.9, text/csv;q=0, application/json;q=0.1", "application/json"),
            ("application/json;q=0.5, */*;q=0.6", "text/csv"), ("nonsense", ""), ("", "application/json"),
            (" , ", "application/json"),
            ("text/csv;q=inf, application/json", "application/json"), ("text/csv;q=nan", "text/csv"),
            ("text/csv;q=-1", ""), ("text/csv;q=7, application/json;q=1", "application/json"),
            (",\u{301}text/csv,\u{301}, image/png", ""),
        ])
    func preference(accept: String?, expected: String) async throws {
        let transport = InMemoryTransport()
        transport.respond(to: Ask.self) { _ in
            OperationContext.current?.preferred(among: "application/json", "text/csv")
        }
        var request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/ask")
        request.headerFields[.accept] = accept
        let (response, _) = try await transport.send(
            request, body: nil, baseURL: URL(filePath: "/"), operationID: "ask")
        #expect(response.headerFields[.contentType] == expected)
    }
}
