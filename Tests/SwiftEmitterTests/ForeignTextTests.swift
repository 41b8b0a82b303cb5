import APIModel
import Testing

@testable import SwiftEmitter

/// Texts of documents and configurations, which must stay in their comments and literals.
@Suite struct ForeignTextTests {
    /// The line ends of Swift, of Unicode and of editors.
    static let lineEnds = ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
    /// NUL, other control characters and bidirectional marks.
    static let controls = [
        "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{61C}", "\u{200F}", "\u{202E}", "\u{2066}",
    ]

    @Test("A line break becomes a space in a comment", arguments: lineEnds)
    func lineEndsInComments(end: String) {
        #expect(CommentLine("a\(end)b").text == "a b")
        #expect(CommentLine("a\(end)\(end)b").text == "a  b")
        #expect(CommentLines.wrap("a\(end)b") == ["a b"])
        #expect(CommentLines.code("a\(end)b`c") == "`a b'c`")
        let lines = CommentLines.lines(Documentation(summary: "s", discussion: "a\(end)b"))
        #expect(lines == ["s", "", "a", "b"])
    }

    @Test("Control characters and direction marks are removed from comments", arguments: controls)
    func controlsInComments(control: String) {
        #expect(CommentLine("a\(control)b").text == "ab")
        #expect(CommentLines.lines(Documentation(summary: "a\(control)b", discussion: "")) == ["ab"])
        #expect(
            CommentLines.lines(Documentation(summary: "", discussion: "```\na\(control)b\n```")) == [
                "```", "ab", "```",
            ])
    }

    @Test("A hidden character is escaped in a literal", arguments: lineEnds + controls)
    func literals(hidden: String) {
        let literal = StringLiteral("a\(hidden)b\\(c)\"").source
        #expect(literal.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        #expect(literal.hasPrefix("\"a\\") && literal.hasSuffix(#"b\\(c)\"""#))
    }

    @Test("Right-to-left scripts and emoji are unchanged")
    func otherScripts() {
        let text = "שלום — مرحبا — 👩‍👩‍👧 é"
        #expect(CommentLine(text).text == text)
        #expect(CommentLines.wrap(text) == [CommentLine(text)])
    }

    @Test("Each line of a header becomes a comment, whatever the line break", arguments: lineEnds)
    func headers(end: String) throws {
        let options = EmitterOptions(header: "Ours\(end)import Evil\(end)")
        let alias = Declaration.alias(
            Alias(
                head: DeclarationHead(id: DeclarationID(1), name: TypeName("A"), file: FileName("A")),
                target: .scalar(.string)))
        let model = APIModel(
            title: "Test", version: "1", documentation: .init(),
            names: APINames(
                client: TypeName("TestClient"), handler: TypeName("TestHandler"), operations: TypeName("Operations")),
            servers: [], securitySchemes: [], declarations: [alias], groups: [], typePaths: [:])
        let files = SwiftEmitter(templates: try TemplateSet(), options: options).emit(model)
        #expect(files.map(\.contents) == ["// Ours\n// import Evil\n//\n\npublic typealias A = String\n"])
    }

    @Test("The name and the JSON of a specification extension contain no hidden characters")
    func extensions() {
        let view = ExtensionView(
            VendorExtension(
                name: "x-a\rb", text: "c\rd", json: "\"c\\rd\u{2028}\u{202E}\"", items: ["c\rd"], isSet: true))
        #expect(view.name == "x-a b")
        #expect(view.value == "c d")
        #expect(view.json == #""c\rd\u2028\u202e""#)
        #expect(view.items == ["c d"])
        #expect(view.literal.source == #""c\rd""#)
    }
}
