import SourceTree
import Testing

@Suite struct ReadingFaultTests {
    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", "3:1 key 'a' is written twice (first written here 1:1)"),
        ("{200: a, '200': b}", "1:10 key '200' is written twice (first written here 1:2)"),
        ("a: *x", "1:4 alias 'x' has no anchor"),
        ("a: &x [*x]", "1:8 alias 'x' is inside the value that it stands for"),
        ("? [a]\n: b", "1:3 a key must be a scalar"),
        ("a: 1\n---\nb: 2", "2:1 a second YAML document begins here; a file may hold one"),
        ("", "1:1 the file is empty"),
        ("# only a comment\n", "1:1 the file is empty"),
        ("a: [1", "2:1 did not find expected ',' or ']' (while parsing a flow sequence 1:4)"),
        ("a: 'b", "1:6 found unexpected end of stream (while scanning a quoted scalar 1:4)"),
        ("\ta: 1", "1:1 a tab cannot stand here; YAML is indented with spaces"),
        ("a: \u{1}", "1:4 a control character is not allowed here"),
        ("a: b: c", "1:5 mapping values are not allowed in this context"),
        ("a: @b", "1:4 found character that cannot start any token (while scanning for the next token)"),
    ])
    func reports(text: String, message: String) {
        let expected = message.replacing(" (while scanning for the next token)", with: "")
        #expect(Reading(text).report == [expected])
    }

    @Test func theFirstOfTwoKeysStands() {
        let many = (0..<20).map { "k\($0): \($0)\n" }.joined()
        #expect(Reading(many + "k3: again").node?.mapping?["k3"]?.int == 3)
        #expect(Reading("a: 1\na: 2").tree == "{a: 1}")
    }

    @Test func duplicatesAreFoundInLargeMappingsToo() {
        let many = (0..<20).map { "k\($0): \($0)\n" }.joined()
        #expect(Reading(many + "k3: again").report == ["21:1 key 'k3' is written twice (first written here 4:1)"])
    }

    @Test func bytesThatAreNotUTF8() throws {
        try TemporaryFolder.with { folder in
            try folder.write("latin1.yaml", bytes: Array("a: é\nb: Caf".utf8) + [0xE9, 0x0A])
            try folder.write("utf16.yaml", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00])
            try folder.write("utf16be.json", bytes: [0x00, 0x7B, 0x00, 0x7D])
            try folder.write("utf32.yaml", bytes: [0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00])
            #expect(try folder.report("latin1.yaml") == ["2:7 the file is not valid UTF-8 from here on"])
            #expect(try folder.report("utf16.yaml") == ["1:1 the file is encoded in UTF-16; it must be UTF-8"])
            #expect(try folder.report("utf16be.json") == ["1:1 the file is encoded in UTF-16; it must be UTF-8"])
            #expect(try folder.report("utf32.yaml") == ["1:1 the file is encoded in UTF-32; it must be UTF-8"])
        }
    }

    @Test func limits() {
        let deep = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        #expect(
            Reading(deep, limits: ReadingLimits(maximumDepth: 10)).report
                == ["1:11 the document is nested deeper than 10 levels"])
        #expect(Reading(deep, limits: ReadingLimits(maximumDepth: 20)).report == [])
        #expect(
            Reading("a: long", limits: ReadingLimits(maximumBytes: 4)).report
                == ["1:1 the file has 7 bytes, more than the limit of 4"])
        let bomb = "a: &a [1, 2]\nb: &b [*a, *a]\nc: [*b, *b]\n"
        #expect(
            Reading(bomb, limits: ReadingLimits(maximumAliasedNodes: 12)).report
                == ["3:5 aliases stand for more than 12 values"])
        #expect(Reading(bomb, limits: ReadingLimits(maximumAliasedNodes: 20)).report == [])
    }

    @Test func anAliasBombIsRefusedAtOnce() {
        var text = "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n"
        for level in 1..<20 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(Reading(text).report == ["6:45 aliases stand for more than 1000000 values"])
    }

    @Test func hundredThousandBrackets() {
        #expect(
            Reading(String(repeating: "[", count: 100_000)).report
                == ["1:129 the document is nested deeper than 128 levels"])
    }
}
