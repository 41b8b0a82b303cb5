import Foundation
import Testing

@testable import OpenAPIDocument

@Suite struct MediaTypeSyntaxTests {
    @Test(
        "A media type that RFC 9110 defines is accepted",
        arguments: [
            "application/json", "*/*", "text/*", "application/vnd.api+json", "application/json; charset=utf-8",
            "application/json;charset=UTF-8;", " text/plain\t", "text/plain ;; format=flowed",
            "multipart/mixed; boundary=\"a b\\\"c\"", "text/csv; note=\"ü\"", "x-a!#$%&'*+-.^_`|~/1",
        ])
    func accepts(text: String) {
        #expect(MediaTypeSyntax.isValid(text))
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        #expect(MediaTypeSyntax.list(text) == [trimmed])
        #expect(MediaTypeSyntax.list("\(text), \(text),,") == [trimmed, trimmed])
    }

    @Test(
        "A text that is no media type of RFC 9110 is refused",
        arguments: [
            "", "/", "json", "a/", "/a", "a/b/c", "a b/c", "a/b c", "a/b; c", "a/b; c=", "a/b; c =d", "a/b; c= d",
            "a/b; \"c\"=d", "a/b; c=\"d", "a/b; c=\"d\\", "a/b; c=\"\n\"", "a/b; c=\"\\\r\"", "a/b; c=\"\u{7F}\"",
            "a/b\n", "a/b\r", "a/b\u{0}", "a/b\u{85}", "a/b\u{2028}", "a/b\u{202E}", "é/b", "a/b; c=é", "a/(b)",
        ])
    func refuses(text: String) {
        #expect(!MediaTypeSyntax.isValid(text))
        #expect(MediaTypeSyntax.list(text) == nil)
        #expect(MediaTypeSyntax.list("a/b, \(text.isEmpty ? "a" : text)") == nil)
    }
}
