import OpenAPIDocument
import SourceTree
import Testing

/// RFC 6901.
@Suite struct PointerTests {
    private let file = FileID(index: 0)

    @Test(
        "A pointer is converted between tokens and text",
        arguments: [
            ([], "#"), ([""], "#/"), (["a", "b"], "#/a/b"), (["a/b", "m~n"], "#/a~1b/m~0n"), (["~1"], "#/~01"),
            (["paths", "/pets/{id}"], "#/paths/~1pets~1{id}"), (["a b", "ä%20"], "#/a b/ä%20"),
            (["a", "\u{301}b", "\u{33A}"], "#/a/\u{301}b/\u{33A}"),
        ])
    func tokensAndText(tokens: [String], text: String) {
        #expect(Pointer(file: file, tokens: tokens).text == text)
        #expect(Pointer(file: file, text: text).tokens == tokens)
    }

    @Test("A pointer is extended by keys and indices")
    func stepsDown() {
        let pointer = Pointer(file: file).appending("a/b").appending(3)
        #expect("\(pointer)" == "#/a~1b/3")
        #expect(pointer != Pointer(file: FileID(index: 1), text: "#/a~1b/3"))
    }

    @Test("An invalid escape is unchanged")
    func anEscapeThatIsNoneStays() {
        #expect(Pointer(file: file, text: "#/~2~").tokens == ["~2~"])
    }
}
