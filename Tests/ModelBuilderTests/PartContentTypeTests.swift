import Testing

@testable import ModelBuilder

@Suite struct PartContentTypeTests {
    @Test(
        "The media type of a part is the first of its list that is not a range",
        arguments: [
            ("image/png, image/jpeg", "image/png"), ("image/*, image/png", "image/png"), ("image/*", nil), ("", nil),
            (#"text/plain; a="x, y/*", text/css"#, #"text/plain; a="x, y/*""#),
            (#"text/plain; a="x\", y", text/css"#, #"text/plain; a="x\", y""#),
        ] as [(String, String?)])
    func firstType(list: String, expected: String?) {
        #expect(MultipartPlanner.firstType(list) == expected)
    }
}
