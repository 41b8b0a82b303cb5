import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

@Suite struct PathTests {
    private let operation = OperationDescription(id: "o", method: .get, path: "/")

    @Test("A path template is expanded with its values, and missing values and dots are errors")
    func expansion() throws {
        let template = PathTemplate("/files/{name}.{ext*}/ä{x}")
        #expect(
            try template.expand(["name": "a", "ext": "b", "x": "%20"], of: operation) == "/files/a.b/%C3%A4%20")
        let missing = #expect(throws: RequestEncodingError.self) {
            try template.expand(["name": "a", "ext": "b"], of: operation)
        }
        #expect(missing?.description == "o: path parameter 'x' is missing")
        for dots in [".", ".."] {
            #expect(throws: RequestEncodingError.self) {
                try PathTemplate("/customers/{id}").expand(["id": dots], of: operation)
            }
        }
        // A slash or a brace and the combining mark after it are one `Character`.
        #expect(
            try PathTemplate("/\u{301}/{\u{33A}}").expand(["\u{33A}": "1"], of: operation) == "/%CC%81/1")
        #expect(try PathTemplate("").expand([:], of: operation) == "/")
    }

    @Test(
        "A server template is expanded with the values of its variables",
        arguments: [
            ("https://{region}.example.com/{v}", ["region": "eu", "v": "v1"], "https://eu.example.com/v1"),
            ("https://{region}.example.com", [:], "https://%7Bregion%7D.example.com"),
            ("http://a b/ü", [:], "http://a%20b/%C3%BC"),
            ("/api", [:], "/api"),
        ] as [(String, [String: String], String)])
    func servers(template: String, variables: [String: String], url: String) {
        #expect(ServerTemplate.expand(template, variables).absoluteString == url)
        #expect(ServerURL(template: template, variables: variables).url.absoluteString == url)
    }

    @Test(
        "The URL of a malformed server template is none that a transport supports",
        arguments: ["", "http://[", "{", "}{", "::", "http://a:b:c", "%", "\u{0}"])
    func malformedTemplates(template: String) {
        #expect(!["http", "https"].contains(ServerTemplate.expand(template, [:]).scheme))
    }
}
