import SourceTree
import Testing

@Suite struct DiagnosticRendererTests {
    private let code = DiagnosticCode(1017, "a test")

    private func render(
        _ text: String, line: Int32, column: Int32, length: Int32 = 1, message: String = "wrong", color: Bool = false
    ) -> String {
        let files = SourceFiles()
        let file = files.add(text: text, path: "dir/spec.yaml")
        let location = SourceLocation(file: file, line: line, column: column, length: length)
        let diagnostic = Diagnostic(.warning, code, message, at: location)
        return DiagnosticRenderer(files: files, usesColor: color).text([diagnostic]).description
    }

    @Test("A diagnostic is written in the format of compilers")
    func looksLikeACompilers() {
        let text = String(repeating: "\n", count: 40) + "      - curency\n"
        #expect(
            render(text, line: 41, column: 9, length: 7, message: "'curency' is required but not declared") == """
                dir/spec.yaml:41:9: warning: 'curency' is required but not declared [OAS1017]
                   41 |       - curency
                      |         ^~~~~~~

                """)
    }

    @Test("A caret is aligned under tabs and wide characters")
    func caretsStandUnderTabsAndWideCharacters() {
        #expect(render("\t\tab", line: 1, column: 4).contains("    1 | \t\tab\n      | \t\t ^\n"))
        #expect(render("日本: x", line: 1, column: 5).contains("      |       ^\n"))
        #expect(render("e\u{301}x", line: 1, column: 3).contains("      |  ^\n"))
        #expect(render("'日本'", line: 1, column: 1, length: 4).contains("      | ^~~~~~\n"))
    }

    @Test("A long source line is shortened around the location")
    func longLinesAreCut() {
        let text = String(repeating: "a", count: 1_000_000) + "b" + String(repeating: "c", count: 1000)
        let lines = render(text, line: 1, column: 1_000_001).split(separator: "\n")
        #expect(lines[1].count < 180)
        #expect(lines[1].contains("aab"))
        #expect(lines[2].count == lines[1].prefix { $0 != "b" }.count + 1)
        #expect(lines[1].hasPrefix("    1 | …") && lines[1].hasSuffix("…"))
    }

    @Test("A caret stays within its line")
    func aCaretStaysWithinItsLine() {
        #expect(render("ab", line: 1, column: 2, length: 99).contains("      |  ^\n"))
        #expect(render("ab", line: 1, column: 3).contains("      |   ^\n"))
        #expect(render("ab\n", line: 2, column: 1) == "dir/spec.yaml:2:1: warning: wrong [OAS1017]\n")
        #expect(render("ab\n", line: 9, column: 1) == "dir/spec.yaml:9:1: warning: wrong [OAS1017]\n")
    }

    @Test("Control characters in a message and in an excerpt are replaced")
    func controlCharactersDoNotReachTheTerminal() {
        let output = render("a\u{1B}[31m", line: 1, column: 1, message: "'\u{1B}[0m\n'")
        #expect(!output.contains("\u{1B}"))
        #expect(output.hasPrefix("dir/spec.yaml:1:1: warning: '\\u{1B}[0m\\n' [OAS1017]\n"))
    }

    @Test("Notes follow their diagnostic, and a diagnostic without a location comes first")
    func notesFollow() {
        let files = SourceFiles()
        let file = files.add(text: "a: 1\na: 2\n", path: "a.yaml")
        let diagnostics = Diagnostics()
        diagnostics.error(
            .duplicateKey, "key 'a' is written twice", at: SourceLocation(file: file, line: 2, column: 1),
            notes: [
                .init("first written here", at: SourceLocation(file: file, line: 1, column: 1)), .init("and more"),
            ])
        diagnostics.error(.unreadableFile, "'b.yaml' does not exist", at: nil)
        #expect(
            DiagnosticRenderer(files: files).text(diagnostics.all).description == """
                error: 'b.yaml' does not exist [OAS2001]
                a.yaml:2:1: error: key 'a' is written twice [OAS2003]
                    2 | a: 2
                      | ^
                a.yaml:1:1: note: first written here
                    1 | a: 1
                      | ^
                note: and more

                """)
    }

    @Test("A coloured diagnostic has escape sequences for terminals")
    func colour() {
        let output = render("a", line: 1, column: 1, color: true)
        #expect(
            output == "dir/spec.yaml:1:1: \u{1B}[1;35mwarning: \u{1B}[0m\u{1B}[1mwrong\u{1B}[0m [OAS1017]\n"
                + "    1 | a\n      | \u{1B}[1;32m^\u{1B}[0m\n")
    }

    @Test("Diagnostics are written as JSON")
    func json() {
        let files = SourceFiles()
        let file = files.add(text: "a", path: "a\"b.yaml")
        let location = SourceLocation(file: file, line: 1, column: 2, length: 3)
        let diagnostics = [
            Diagnostic(.error, code, "tab\t\u{1}\\", at: location, notes: [.init("why", at: location)]),
            Diagnostic(.warning, code, "no place", at: nil),
        ]
        let renderer = DiagnosticRenderer(files: files)
        let place = #""file": "a\"b.yaml", "line": 1, "column": 2, "length": 3"#
        #expect(
            renderer.json(diagnostics).description == """
                [
                  {"severity": "error", "code": "OAS1017", "message": "tab\\t\\u0001\\\\", \(place), \
                "notes": [{"message": "why", \(place)}]},
                  {"severity": "warning", "code": "OAS1017", "message": "no place", "notes": []}
                ]

                """)
        #expect(renderer.json([]).description == "[]\n")
    }

    @Test("An excerpt contains no control characters or workflow commands, and its caret is aligned")
    func excerptsOfStrangers() {
        let line = "\u{202E}a\u{9B}: '##[group]' https://me:pw@h/?k=v x"
        let column = Int32(line.unicodeScalars.count)
        let lines = render(line, line: 1, column: column, message: "'##[x] \u{202E}\u{9B}' at https://me:pw@h/?k=v")
            .split(separator: "\n")
        #expect(
            lines == [
                #"dir/spec.yaml:1:\#(column): warning: '#\u{23}[x] \u{202E}\u{009B}' at https://***@h/?k=*** [OAS1017]"#,
                "    1 | \u{FFFD}a\u{FFFD}: '#\u{FFFD}[group]' https://*****@h/?k=* x",
                "      | \(String(repeating: " ", count: Int(column) - 1))^",
            ])
    }

    @Test("A file name contains no control characters or workflow commands in any format")
    func namesOfStrangers() {
        let files = SourceFiles()
        let file = files.add(text: "a", path: "::x y::\n##[z]\u{1B}\u{202E}.yaml")
        let location = SourceLocation(file: file, line: 1, column: 1)
        let diagnostics = [Diagnostic(.error, code, "wrong", at: location, notes: [.init("why", at: location)])]
        let renderer = DiagnosticRenderer(files: files)
        #expect(
            renderer.text(diagnostics).description.hasPrefix(
                #"\u{3A}:x y::\n#\u{23}[z]\u{1B}\u{202E}.yaml:1:1: error: wrong [OAS1017]"# + "\n"))
        #expect(
            renderer.github(diagnostics).description
                == #"::error file=%3A%3Ax y%3A%3A%0A#\u{23}[z]\u{1B}\u{202E}.yaml,line=1,col=1,endColumn=1,title=OAS1017"#
                + #"::wrong%0A\u{3A}:x y::\n#\u{23}[z]\u{1B}\u{202E}.yaml:1:1: note: why"# + "\n")
        #expect(renderer.json(diagnostics).description.contains(#""::x y::\n#\u0023[z]\u001b\u202e.yaml""#))
        let tool = SARIFTool(name: "t", version: "1", home: "h", documentation: "d")
        let log = renderer.sarif(diagnostics, tool: tool, folder: nil).description
        #expect(log.contains(#""%3A%3Ax%20y%3A%3A%0A%23%23%5Bz%5D%1B%E2%80%AE.yaml""#))
    }
}
