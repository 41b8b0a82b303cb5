import SourceFormatting
import Testing

@Suite struct SourceFormatterTests {
    @Test("A line is indented by the brackets that are open before it")
    func brackets() {
        #expect(
            SourceFormatter.format("struct A {\ninit(\na: Int,\nb: Int\n) {\nself.a = a\n}\n}\n") == """
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

    @Test("The cases of a switch have its indentation")
    func switches() {
        #expect(
            SourceFormatter.format(
                "switch a {\ncase 1:\nswitch b {\ncase 2: x()\ndefault:\ny()\n}\ndefault: z()\n}\n") == """
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

    @Test("The cases of an enumeration are indented")
    func enumerations() {
        #expect(SourceFormatter.format("enum A {\ncase b\n}\n") == "enum A {\n    case b\n}\n")
    }

    @Test("Brackets in strings and comments have no effect")
    func literalsAndComments() {
        let source = "let a = \"{ [ ( \\\" {\"\n// {\n/// case {\nlet b = 1 // {\nlet c = 2\n"
        #expect(SourceFormatter.format(source) == source)
    }

    @Test("A multiline string literal is unchanged", arguments: ["\"\"\"", "#\"\"\""])
    func multilineLiterals(opening: String) {
        let closing = opening.hasPrefix("#") ? "\"\"\"#" : "\"\"\""
        let source = "let a = \(opening)\n  {\n\n\n case (\n\(closing)\nlet b = 1\n"
        #expect(
            SourceFormatter.format("enum A {\n\(source)}\n").hasPrefix("enum A {\n    let a = \(opening)\n  {\n\n\n"))
        #expect(SourceFormatter.format(source).hasSuffix("\nlet b = 1\n"))
    }

    @Test("Blank lines at the ends of blocks are removed, and others are merged")
    func blankLines() {
        #expect(
            SourceFormatter.format("struct A {\n\n\nvar a: Int\n\n\nvar b: Int\n\n}\n")
                == "struct A {\n    var a: Int\n\n    var b: Int\n}\n")
    }

    @Test("Formatted source stays as it is")
    func formatted() {
        let source = """
            struct A {
                func b(_ c: Int) -> [Int] {
                    switch c {
                    case 1: [c]
                    default: []
                    }
                }
            }

            """
        #expect(SourceFormatter.format(source) == source)
    }
}
