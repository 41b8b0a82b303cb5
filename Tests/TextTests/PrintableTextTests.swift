import Foundation
import SafeText
import Testing

/// Untrusted texts in the output for terminals and for the logs of build services.
@Suite struct PrintableTextTests {
    /// Texts that every output has to escape.
    static let hostile = [
        "a\nb", "a\r\nb", "\u{1B}[31mred", "\u{9B}31m", "\u{85}", "\u{2028}", "\u{202E}gnp.exe", "\u{2066}x\u{2069}",
        "\u{200F}", "\u{FEFF}x", "\0", "\u{7F}", "\u{8}",
    ]

    @Test(
        "An interpolated value stays on one line and contains no control characters",
        arguments: hostile)
    func values(_ text: String) {
        let printed: PrintableText = "error: '\(text)'\n"
        #expect(printed.description.hasPrefix("error: '"))
        #expect(printed.description.hasSuffix("'\n"))
        #expect(printed.description.dropLast().unicodeScalars.allSatisfy(isPrintable))
    }

    @Test("Control characters are escaped as in Swift, and other characters are unchanged")
    func escapes() {
        let value = "tab\t, escape \u{1B}, C1 \u{9B}, order \u{202E}, é, 日本, 👩‍👩‍👧, \\n"
        let printed: PrintableText = "\(value)"
        #expect(
            printed.description
                == #"tab\t, escape \u{1B}, C1 \u{009B}, order \u{202E}, é, 日本, 👩‍👩‍👧, \n"#)
        #expect(PrintableText(lines: "a\tb\nc\u{1B}\r\n").description == "a\tb\nc\\u{1B}\\r\n")
    }

    @Test("A workflow command in a value is escaped at any position")
    func commands() {
        let first: PrintableText = "\("##[set-output name=x]y") \("##vso[task.setvariable]") ##[group]\n"
        #expect(first.description == "#\\u{23}[set-output name=x]y #\\u{23}vso[task.setvariable] #\\u{23}[group]\n")
        let second: PrintableText = "\("::set-output name=x::y"): wrong\n \("::debug::")\n\("\u{A0}::x")"
        #expect(second.description == "\\u{3A}:set-output name=x::y: wrong\n \\u{3A}:debug::\n\u{A0}\\u{3A}:x")
        // Values that form a command only together.
        let third: PrintableText = "\(":")\(":set-output x::")\("#")\("#[x]")"
        #expect(third.description == "\\u{3A}:set-output x::#\\u{23}[x]")
        let harmless: PrintableText = "## Heading\na::b # [x] ##\n"
        #expect(harmless.description == "## Heading\na::b # [x] ##\n")
        #expect(PrintableText(lines: "a\n\t::x").description == "a\n\t\\u{3A}:x")
    }

    @Test("A value in a workflow command cannot end the command or begin another")
    func ownCommands() {
        var commands = WorkflowCommands()
        commands.append(
            .error, properties: [("file", "a,b:c%\r\n\u{1B}##[x].yaml"), ("title", "T")],
            message: ["\("100 %\n::set-env name=A::b")", "note: \("\u{202E}##[y]")"])
        #expect(
            commands.description == "::error file=a%2Cb%3Ac%25%0D%0A\\u{1B}#\\u{23}[x].yaml,title=T"
                + "::100 %25\\n::set-env name=A::b%0Anote: \\u{202E}#\\u{23}[y]\n")
    }

    @Test("A quoted text is read back unchanged and contains no control characters or workflow commands")
    func quoted() throws {
        for text in Self.hostile + ["##[a]##[b]", "é##vso[x]", "# ##", "::x"] {
            let quoted = doubleQuoted(text)
            #expect(quoted.unicodeScalars.allSatisfy(isPrintable))
            #expect(!quoted.contains("##["))
            let read = try JSONSerialization.jsonObject(with: Data("[\(quoted)]".utf8)) as? [String]
            #expect(read?.map { Array($0.utf8) } == [Array(text.utf8)])
        }
        #expect(doubleQuoted("é##[x]") == #""é#\u0023[x]""#)
    }

    @Test("Long texts of special sequences are escaped in linear time", .timeLimit(.minutes(10)))
    func time() {
        for piece in ["##", "##a", ":", "\n::", "\u{2003}", "http://", "://@", "?a=", ":\\/"] {
            let text = String(repeating: piece, count: 30_000)
            #expect(!PrintableText(lines: text).isEmpty)
            #expect(!escapedLine(text).isEmpty)
            #expect(doubleQuoted(text).utf8.count > 30_000)
        }
    }
}
