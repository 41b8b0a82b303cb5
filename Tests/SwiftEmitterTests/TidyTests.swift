import Testing

@testable import SwiftEmitter

@Suite struct TidyTests {
    @Test("Brackets indent their content")
    func bracketsIndent() {
        #expect(
            Tidy.tidy("struct A {\ninit(\na: Int,\nb: Int\n) {\nself.a = a\n}\n}\n") == """
                struct A {
                    init(
                        a: Int,
                        b: Int
                    ) {
                        self.a = a
                    }
                }

                """)
    }

    @Test("Cases of a switch are aligned with the switch")
    func casesOfASwitchStandUnderIt() {
        #expect(
            Tidy.tidy("switch a {\ncase 1:\nswitch b {\ncase 2: x()\ndefault:\ny()\n}\ndefault: z()\n}\n") == """
                switch a {
                case 1:
                    switch b {
                    case 2: x()
                    default:
                        y()
                    }
                default: z()
                }

                """)
    }

    @Test("Cases of an enumeration are indented")
    func casesOfAnEnumerationAreIndented() {
        #expect(Tidy.tidy("enum A {\ncase b\n}\n") == "enum A {\n    case b\n}\n")
    }

    @Test("Brackets in strings and comments do not indent")
    func textInStringsAndCommentsCountsForNothing() {
        let source = "let a = \"{ [ ( \\\" {\"\n// {\n/// case {\nlet b = 1 // {\nlet c = 2\n"
        #expect(Tidy.tidy(source) == source)
    }

    @Test("Blank lines at the ends of blocks are removed")
    func blankLinesAtTheEndsOfBlocksGo() {
        #expect(
            Tidy.tidy("struct A {\n\n\nvar a: Int\n\n\nvar b: Int\n\n}\n")
                == "struct A {\n    var a: Int\n\n    var b: Int\n}\n")
    }
}

@Suite struct SwiftLiteralTests {
    @Test(
        "A string literal escapes special characters",
        arguments: [
            ("a", #""a""#), ("say \"hi\"", #""say \"hi\"""#), ("a\\(b)", #""a\\(b)""#), ("a\nb\t", #""a\nb\t""#),
            ("\u{202E}x", #""\u{202E}x""#), ("é", #""é""#), ("\0", #""\u{0}""#),
        ])
    func strings(text: String, literal: String) {
        #expect(StringLiteral(text).source == literal)
    }

    @Test("Keywords get backticks only where Swift requires them")
    func keywordsGetBackticksWhereTheyNeedThem() {
        #expect(SwiftIdentifier.escaped("default") == "`default`")
        #expect(SwiftIdentifier.member("default") == "default")
        #expect(SwiftIdentifier.label("in") == "in")
        #expect(SwiftIdentifier.label("inout") == "`inout`")
    }
}
