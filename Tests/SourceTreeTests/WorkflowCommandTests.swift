import SourceTree
import Testing

@Suite struct WorkflowCommandTests {
    private let code = DiagnosticCode(1042, "a test")
    private let files = SourceFiles()

    private func location(_ path: String, line: Int32 = 3, column: Int32 = 5, length: Int32 = 1) -> SourceLocation {
        SourceLocation(file: files.add(text: "", path: path), line: line, column: column, length: length)
    }

    private func render(_ diagnostics: Diagnostic...) -> String {
        DiagnosticRenderer(files: files, usesColor: true).github(diagnostics).description
    }

    @Test("Each diagnostic is one workflow command")
    func aLineForEach() {
        let first = Diagnostic(.warning, code, "wrong", at: location("dir/a.yaml", length: 7))
        let second = Diagnostic(.error, code, "no place", at: nil)
        #expect(
            render(first, second) == """
                ::warning file=dir/a.yaml,line=3,col=5,endColumn=11,title=OAS1042::wrong
                ::error title=OAS1042::no place

                """)
    }

    @Test("Delimiters in a property are escaped")
    func whatEndsAPropertyIsEscapedInIt() {
        let diagnostic = Diagnostic(.warning, code, "a: b, 100 %", at: location("a,b:c%\r\n.yaml"))
        #expect(
            render(diagnostic) == "::warning file=a%2Cb%3Ac%25%0D%0A.yaml,line=3,col=5,endColumn=5,title=OAS1042"
                + "::a: b, 100 %25\n")
    }

    /// A document must not be able to write a command of its own.
    @Test("A message stays on one line")
    func aMessageStaysOnItsLine() {
        let diagnostic = Diagnostic(.error, code, "'\n::set-env name=A::b'\u{1B}", at: nil)
        #expect(render(diagnostic) == "::error title=OAS1042::'\\n::set-env name=A::b'\\u{1B}\n")
    }

    @Test("Notes are lines of the message")
    func notesAreLinesOfTheMessage() {
        let notes = [Diagnostic.Note("given here", at: location("b.yaml")), .init("and\nmore")]
        #expect(
            render(Diagnostic(.error, code, "wrong", at: nil, notes: notes))
                == "::error title=OAS1042::wrong%0Ab.yaml:3:5: note: given here%0Anote: and\\nmore\n")
    }

    @Test("An empty list of diagnostics gives no output")
    func nothingForNothing() {
        #expect(render() == "")
    }
}
