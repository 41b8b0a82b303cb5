import Testing

@testable import OpenAPIDocument

/// RFC 3986.
@Suite struct URIReferenceTests {
    /// The examples of §5.4.
    @Test(
        "A reference is resolved as RFC 3986 describes",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("./g/.", "http://a/b/c/g/"),
            ("g/../h", "http://a/b/c/h"), ("https:h", "https:h"), ("g#s", "http://a/b/c/g"),
        ])
    func resolves(reference: String, target: String) {
        #expect(URIReference(reference).resolved(against: "http://a/b/c/d;p?q") == target)
    }

    @Test(
        "A reference is split into a path and a fragment",
        arguments: [
            ("#/a%20b", "", "/a b"), ("a%20b.yaml#", "a b.yaml", ""), ("a.yaml", "a.yaml", nil),
            ("100%.yaml", "100%.yaml", nil),
            ("#%E2%82%AC", "", "€"), ("c:/a.yaml#x", "c:/a.yaml", "x"), ("file:///a/b.yaml", "/a/b.yaml", nil),
        ])
    func takesApart(reference: String, path: String, fragment: String?) {
        #expect(URIReference(reference).filePath == path)
        #expect(URIReference(reference).fragment == fragment)
    }
}
