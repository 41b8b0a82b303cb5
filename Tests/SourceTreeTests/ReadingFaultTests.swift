import SourceTree
import TestSupport
import Testing

@Suite struct ReadingFaultTests {
    @Test(
        "A fault in YAML is reported with its location",
        arguments: [
            ("a: 1\nb: 2\na: 3", "3:1 key 'a' is written twice (first written here 1:1)"),
            ("{200: a, '200': b}", "1:10 key '200' is written twice (first written here 1:2)"),
            (
                "\u{E9}: 1\ne\u{301}: 2",
                "2:1 key 'e\u{301}' equals an earlier key under Unicode normalization (first written here 1:1)"
            ),
            ("a: *x", "1:4 alias 'x' has no anchor"),
            ("a: &x [*x]", "1:8 alias 'x' is inside the value that it refers to"),
            ("? [a]\n: b", "1:3 a key must be a scalar"),
            ("a: 1\n---\nb: 2", "2:1 a second YAML document begins here; a file may hold one"),
            ("", "1:1 the file is empty"),
            ("# only a comment\n", "1:1 the file is empty"),
            ("a: [1", "2:1 did not find expected ',' or ']' (while parsing a flow sequence 1:4)"),
            ("a: 'b", "1:6 found unexpected end of stream (while scanning a quoted scalar 1:4)"),
            ("\ta: 1", "1:1 a tab is not allowed here; YAML is indented with spaces"),
            ("a: \u{1}", "1:4 a control character is not allowed here"),
            ("a: b: c", "1:5 mapping values are not allowed in this context"),
            ("a: @b", "1:4 found character that cannot start any token (while scanning for the next token)"),
        ])
    func reports(text: String, message: String) {
        let expected = message.replacing(" (while scanning for the next token)", with: "")
        #expect(Reading(text).report == [expected])
    }

    @Test("The first of two equal keys is kept")
    func theFirstOfTwoKeysStands() {
        let many = (0..<20).map { "k\($0): \($0)\n" }.joined()
        #expect(Reading(many + "k3: again").node?.mapping?["k3"]?.int == 3)
        #expect(Reading("a: 1\na: 2").tree == "{a: 1}")
    }

    @Test("A repeated key is found in a large mapping")
    func duplicatesAreFoundInLargeMappingsToo() {
        let many = (0..<20).map { "k\($0): \($0)\n" }.joined()
        #expect(Reading(many + "k3: again").report == ["21:1 key 'k3' is written twice (first written here 4:1)"])
    }

    @Test("A file that is not UTF-8 is reported with its encoding or the location")
    func bytesThatAreNotUTF8() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("a: é\nb: Caf".utf8) + [0xE9, 0x0A], to: "latin1.yaml")
        try folder.write([0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00], to: "utf16.yaml")
        try folder.write([0x00, 0x7B, 0x00, 0x7D], to: "utf16be.json")
        try folder.write([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], to: "utf32.yaml")
        #expect(try folder.report("latin1.yaml") == ["2:7 the file is not valid UTF-8 from here on"])
        #expect(try folder.report("utf16.yaml") == ["1:1 the file is encoded in UTF-16; it must be UTF-8"])
        #expect(try folder.report("utf16be.json") == ["1:1 the file is encoded in UTF-16; it must be UTF-8"])
        #expect(try folder.report("utf32.yaml") == ["1:1 the file is encoded in UTF-32; it must be UTF-8"])
    }

    @Test("Depth, size and aliases are limited")
    func limits() {
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
                == ["3:5 aliases expand to more than 12 values"])
        #expect(Reading(bomb, limits: ReadingLimits(maximumAliasedNodes: 20)).report == [])
    }

    @Test("A chain of aliases that multiplies values is refused")
    func anAliasBombIsRefusedAtOnce() {
        var text = "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n"
        for level in 1..<20 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(Reading(text).report == ["5:10 aliases expand to more than 20168 values"])
    }

    @Test("The limit of aliased values grows with the size of the document")
    func aliasesInProportion() {
        let list = (0..<1000).map { "v\($0)" }.joined(separator: ", ")
        let twenty = (0..<20).map { "k\($0): *a\n" }.joined()
        #expect(Reading("a: &a [\(list)]\n" + twenty).report == [])
        let forty = (0..<40).map { "k\($0): *a\n" }.joined()
        let report = Reading("a: &a [\(list)]\n" + forty).report
        #expect(report.count == 1)
        #expect(report.first?.hasSuffix("values") == true)
    }

    @Test("Aliases in merge keys count toward the limit")
    func mergedAliases() {
        let map = (0..<200).map { "k\($0): 1" }.joined(separator: ", ")
        let merges = (0..<200).map { "m\($0): {<<: *a}\n" }.joined()
        #expect(Reading("a: &a {\(map)}\n" + merges).report.first?.contains("aliases expand to more than") == true)
    }

    @Test("A path of keys that is too long is refused")
    func longPaths() {
        let key = String(repeating: "k", count: 20_000)
        #expect(
            Reading("a:\n  ? \(key)\n  : 1\n").report
                == ["2:5 the keys of the path to this value have more than 16384 bytes in total"])
        let part = String(repeating: "k", count: 900)
        let nested = (0..<20).map { String(repeating: " ", count: $0) + part + ":\n" }.joined()
        #expect(Reading(nested + String(repeating: " ", count: 20) + "- 1\n").report.first?.hasPrefix("19:") == true)
    }

    @Test("More than a hundred directives are refused")
    func directives() {
        let many = (0..<101).map { "%TAG !t\($0)! tag:example:\n" }.joined()
        #expect(Reading(many + "---\na: 1\n").report == ["101:1 the file has more than 100 directives"])
        let few = (0..<100).map { "%TAG !t\($0)! tag:example:\n" }.joined()
        #expect(Reading(few + "---\na: 1\n").report == [])
        let scalar = "a: |\n" + String(repeating: "  %\n", count: 200)
        #expect(Reading(scalar).report == [])
    }

    @Test("A hundred thousand open brackets are refused by their depth")
    func hundredThousandBrackets() {
        #expect(
            Reading(String(repeating: "[", count: 100_000)).report
                == ["1:129 the document is nested deeper than 128 levels"])
    }
}
