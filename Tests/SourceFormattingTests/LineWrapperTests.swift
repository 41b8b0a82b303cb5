import SourceFormatting
import Testing

/// Lines of more than 120 characters.
@Suite struct LineWrapperTests {
    private let long = String(repeating: "x", count: 60)

    @Test("A line of 120 characters is not broken")
    func limit() {
        let line = "let a = " + String(repeating: "x", count: 112)
        #expect(SourceFormatter.format(line) == line + "\n")
    }

    @Test("Each parameter of a long function has a line of its own")
    func parameters() {
        #expect(
            SourceFormatter.format("func a(\(long): Int, b\(long): Int) {\n}\n") == """
                func a(
                    \(long): Int,
                    b\(long): Int
                ) {
                }

                """)
    }

    @Test("The elements of a long array fill lines")
    func arrays() {
        #expect(
            SourceFormatter.format("let a = [1, \(long), 2, \(long), 3]\n") == """
                let a = [
                    1, \(long), 2,
                    \(long), 3,
                ]

                """)
    }

    @Test("The statement after a case moves to the next line")
    func cases() {
        #expect(
            SourceFormatter.format("switch a {\ncase .\(long): return \(long)\n}\n") == """
                switch a {
                case .\(long):
                    return \(long)
                }

                """)
    }

    @Test("The conditions of a guard are between guard and else")
    func guards() {
        #expect(
            SourceFormatter.format("guard a, let \(long), let b\(long) else { return nil }\n") == """
                guard
                    a, let \(long),
                    let b\(long)
                else { return nil }

                """)
    }

    @Test("Inherited types have lines of their own")
    func inheritance() {
        #expect(
            SourceFormatter.format("extension A: \(long), B\(long) {\n}\n") == """
                extension A:
                    \(long),
                    B\(long)
                {
                }

                """)
    }

    @Test("A comment and a line without a place to break are unchanged", arguments: ["// ", "let a"])
    func unbreakable(start: String) {
        let line = start + long + long
        #expect(SourceFormatter.format(line) == line + "\n")
    }
}
