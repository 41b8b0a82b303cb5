import SourceTree
import Testing

/// JSON, which the YAML reader must accept as RFC 8259 defines it.
@Suite struct JSONReadingTests {
    @Test(
        "JSON is read by the YAML reader",
        arguments: [
            (#"{"a":1,"b":[true,false,null],"c":{"d":-1.5e3}}"#, "{a: 1, b: [true, false, null], c: {d: -1.5e3}}"),
            (#"["\/ \" \\ \b\f\n\r\t \u0041"]"#, "['/ \" \\ \u{8}\u{C}\n\r\t A']"),
            ("\t{\t\"a\"\t:\t1\t}\t\n\t", "{a: 1}"),
            (##"{"https://example.com/#x": "a: b", "- c": "#d"}"##, "{https://example.com/#x: 'a: b', - c: '#d'}"),
            ("{\"a\"\n:\n1}", "{a: 1}"),
            (#"{"<<": {"a": 1}}"#, "{<<: {a: 1}}"),
            ("[\"\u{7F}\u{FFFE}\u{FFFF}\"]", "['\u{7F}\u{FFFE}\u{FFFF}']"),
            (#"["\u0000"]"#, "['\u{0}']"),
        ])
    func reads(text: String, tree: String) {
        let reading = Reading(text, path: "test.json")
        #expect(reading.tree == tree)
        #expect(reading.report == [])
    }

    @Test("A surrogate pair is read as one character")
    func surrogatePairs() {
        let reading = Reading(#"{"\ud83d\ude00": ["\uD834\uDD1E x \\ud83d", 1]}"#)
        #expect(reading.tree == #"{😀: ['𝄞 x \ud83d', 1]}"#)
        #expect(reading.node?.mapping?["😀"]?.sequence?[1].place == "1:45+1")
        #expect(reading.report == [])
    }

    @Test(
        "A lone surrogate is reported",
        arguments: [#""\ud83d""#, #""\ude00\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#, #""\ud83d\u0041""#])
    func loneSurrogatesAreReported(text: String) {
        let reading = Reading("[\(text)]")
        #expect(reading.node?.sequence?[0].text?.contains("\u{FFFD}") == true)
        #expect(reading.report.allSatisfy { $0.hasSuffix("is half a surrogate pair") })
        #expect(!reading.report.isEmpty)
    }

    @Test("An escape outside of quotes is text")
    func aLoneSurrogateOutsideOfQuotesIsText() {
        #expect(Reading(#"a: \ud83d"#).tree == #"{a: '\ud83d'}"#)
    }

    @Test(
        "A key of more than a thousand characters is read with correct locations",
        arguments: [1000, 1023, 1024, 1025, 5000])
    func longKeys(length: Int) {
        let key = String(repeating: "k", count: length)
        let reading = Reading("{\"x\": {\"\(key)\": {\"y\": 1}, \"z\": 2}, \"\(key)\": 3,\n \"\(key)é\": 4, \"w\": 5}")
        #expect(reading.report == [])
        let mapping = reading.node?.mapping
        #expect(mapping?["x"]?.mapping?[key]?.mapping?["y"]?.place == "1:\(length + 18)+1")
        #expect(mapping?["x"]?.mapping?.entry("z")?.keyLocation.column == Int32(length + 22))
        #expect(mapping?.entry(key)?.keyLocation.column == Int32(length + 31))
        #expect(mapping?.entry(key)?.keyLocation.length == Int32(length + 2))
        #expect(mapping?[key]?.place == "1:\(2 * length + 35)+1")
        #expect(mapping?["w"]?.place == "2:\(length + 15)+1")
    }
}
