import HTTPTypes
import TestSupport
import Testing

@testable import OASRuntime

/// The header field `Link` (RFC 8288).
@Suite struct LinkFieldTests {
    private func next(_ values: String...) -> String? {
        var fields = HTTPFields()
        if let name = HTTPField.Name("Link") {
            for value in values { fields.append(HTTPField(name: name, value: value)) }
        }
        return LinkField.target(of: "next", in: fields)
    }

    @Test("The link with the relation next is found in one field or in several, whatever its notation")
    func relations() {
        #expect(
            next("<https://a.example/x?page=2>; rel=\"next\", <https://a.example/x?page=9>; rel=\"last\"")
                == "https://a.example/x?page=2")
        #expect(next("</x?page=1>; rel=prev", "</x?page=3>; rel=next") == "/x?page=3")
        #expect(next("<a>; rel=\"prev next\"") == "a")
        #expect(next("<a>;REL = \"NEXT\" ; title=\"a, \\\"b\\\"; rel=prev\"") == "a")
        #expect(next("<a,b;c>; rel=next") == "a,b;c")
        #expect(next("<a>; rel=prev; rel=next, <b>; hreflang; rel=next") == "b")
        #expect(next("<a>; title*=UTF-8''n%c3%a4chste; rel=next") == "a")
    }

    @Test("A link about another resource, and text that is no link, are left out")
    func otherText() {
        #expect(next("<a>; rel=next; anchor=\"/other\"") == nil)
        for text in [
            "", "next", "<a", "<a>; rel=\"next", "<a> rel=next", "<a>; rel", "rel=next; <a>", ",,,;", "<a>; =next",
        ] {
            #expect(next(text) == nil, "\(text)")
        }
    }

    @Test("Random text stops nothing")
    func randomText() {
        var random = SplitMix(seed: 8288)
        let parts = ["<", ">", ";", ",", "=", "\"", "\\", " ", "rel", "next", "a", "anchor", "\t"]
        for _ in 0..<20_000 {
            _ = next(
                (0..<Int.random(in: 0...20, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
                    .joined())
        }
    }
}
