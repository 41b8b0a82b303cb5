import SourceTree
import Testing

@Suite struct YAMLReaderTests {
    @Test(
        "YAML is read as a tree",
        arguments: [
            ("a: 1\nb: x", "{a: 1, b: 'x'}"),
            ("- a\n- [b, {c: d}]", "['a', ['b', {c: 'd'}]]"),
            ("country: NO", "{country: 'NO'}"),
            ("200: ok\n'201': created", "{200: 'ok', 201: 'created'}"),
            ("true: yes\nnull: ~", "{true: 'yes', null: ~}"),
            ("a: |\n  one\n  two\nb: >\n  one\n  two\n", "{a: 'one\ntwo\n', b: 'one two\n'}"),
            (#"a: "tab\tquote\"é\u00e9\/""#, "{a: 'tab\tquote\"éé/'}"),
            ("---\na: 1\n...\n", "{a: 1}"),
            ("# comment\na: 1 # comment\n", "{a: 1}"),
            ("\u{FEFF}a: 1", "{a: 1}"),
            ("a:\n  b:\n", "{a: {b: }}"),
            ("? a\n: 1", "{a: 1}"),
            ("just text", "'just text'"),
            ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
        ])
    func reads(text: String, tree: String) {
        let reading = Reading(text)
        #expect(reading.tree == tree)
        #expect(reading.report == [])
    }

    @Test(
        "Aliases and merge keys are resolved",
        arguments: [
            ("a: &x {b: 1}\nc: *x", "{a: {b: 1}, c: {b: 1}}"),
            ("a: &x 1\nb: *x\nc: &x 2\nd: *x", "{a: 1, b: 1, c: 2, d: 2}"),
            ("a: &x name\n*x : 1", "{a: 'name', name: 1}"),
            ("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n  e: 4", "{a: {b: 1, c: 2}, d: {b: 1, c: 3, e: 4}}"),
            ("a: &x {b: 1}\nd: {b: 2, <<: *x}", "{a: {b: 1}, d: {b: 2}}"),
            ("d: {<<: [{a: 1, b: 1}, {b: 2, c: 2}]}", "{d: {a: 1, b: 1, c: 2}}"),
            ("d: {'<<': {a: 1}}", "{d: {<<: {a: 1}}}"),
            ("d: {<<: text}", "{d: {<<: 'text'}}"),
            ("d: {<<: {a: 1}, <<: {b: 2}}", "{d: {a: 1, b: 2}}"),
        ])
    func followsAliasesAndMergeKeys(text: String, tree: String) {
        let reading = Reading(text)
        #expect(reading.tree == tree)
        #expect(reading.report == [])
    }

    @Test("Each node has its location in the text")
    func placesAreThoseOfTheText() {
        let node = Reading("a: 1\nlong:\n  - 'é€😀'\n  -   b: \"x\"\n").node
        #expect(node?.place == "1:1+1")
        let long = node?.mapping?.entry("long")
        #expect(long?.keyLocation.column == 1 && long?.keyLocation.length == 4)
        #expect(long?.value.place == "3:3+1")
        #expect(long?.value.sequence?[0].place == "3:5+5")
        #expect(long?.value.sequence?[1].place == "4:7+1")
        #expect(long?.value.sequence?[1].mapping?["b"]?.place == "4:10+3")
    }

    @Test("Columns count Unicode scalars")
    func columnsCountScalars() {
        let node = Reading("{日本: x, 😀: y}").node
        #expect(node?.mapping?["日本"]?.place == "1:6+1")
        #expect(node?.mapping?["😀"]?.place == "1:12+1")
    }

    @Test("An aliased value has the location of its anchor")
    func anAliasIsAtItsAnchor() {
        let node = Reading("a: &x [1]\nb: *x").node
        #expect(node?.mapping?["b"]?.place == "1:4+1")
    }

    @Test("Line breaks of YAML 1.1 are text")
    func lineBreaksOfYAML1_1AreText() {
        for separator in ["\u{85}", "\u{2028}", "\u{2029}"] {
            let reading = Reading("a: |\n  one \(separator) two\nb: 'x\(separator)y'\nc: [\"\(separator)\", d]\n")
            #expect(reading.node?.mapping?["a"]?.text == "one \(separator) two\n")
            #expect(reading.node?.mapping?["b"]?.text == "x\(separator)y")
            #expect(reading.node?.mapping?["c"]?.sequence?[1].place == "4:10+1")
            #expect(reading.report == [])
        }
    }

    @Test("Private-use characters are unchanged")
    func privateUseCharactersStayThemselves() {
        let reading = Reading("a: \"\u{10F000}\u{10F001} \\ud83d\\ude00 \u{2028}\"")
        #expect(reading.node?.mapping?["a"]?.text == "\u{10F000}\u{10F001} 😀 \u{2028}")
    }
}
