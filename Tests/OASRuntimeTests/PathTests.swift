import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

@Suite struct PathTests {
    @Test func expansion() throws {
        let template = PathTemplate("/files/{name}.{ext*}/ä{x}")
        #expect(
            try template.expand(["name": "a", "ext": "b", "x": "%20"], operationID: "o") == "/files/a.b/%C3%A4%20")
        let missing = #expect(throws: RequestEncodingError.self) {
            try template.expand(["name": "a", "ext": "b"], operationID: "o")
        }
        #expect(missing?.description == "o: path parameter 'x' is missing")
        for dots in [".", ".."] {
            #expect(throws: RequestEncodingError.self) {
                try PathTemplate("/customers/{id}").expand(["id": dots], operationID: "o")
            }
        }
        // Each slash and brace is one character with the mark that follows it.
        #expect(
            try PathTemplate("/\u{301}/{\u{33A}}").expand(["\u{33A}": "1"], operationID: "o") == "/%CC%81/1")
        #expect(try PathTemplate("").expand([:], operationID: "o") == "/")
    }

    @Test(
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

    @Test(arguments: ["", "http://[", "{", "}{", "::", "http://a:b:c", "%", "\u{0}"])
    func anyTemplateExpands(template: String) {
        _ = ServerTemplate.expand(template, [:])
    }
}
