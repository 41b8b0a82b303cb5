import Foundation
import SourceTree
import Testing

@testable import Bundling

/// Bundles as YAML and JSON text.
@Suite struct DocumentTextTests {
    private func read(_ text: String) throws -> Node {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let file = files.add(text: text, path: "test.yaml")
        return try #require(
            YAMLReader.read(file, of: files, diagnostics: diagnostics), "\(diagnostics.all) in \(text)")
    }

    private static let place = SourceTree.SourceLocation(file: FileID(index: 0), line: 1, column: 1)

    private func string(_ text: String) -> Node {
        Node(.scalar(Scalar(text)), at: Self.place)
    }

    @Test(
        "A string is written so that it is read as the same string",
        arguments: [
            ("plain text", "plain text"), ("/pets/{id}", "/pets/{id}"), ("$ref", "$ref"), ("a:b", "a:b"),
            ("a#b", "a#b"),
            ("no", "'no'"), ("Yes", "'Yes'"), ("y", "'y'"), ("ON", "'ON'"), ("true", "'true'"), ("Null", "'Null'"),
            ("~", "'~'"), ("", "''"), ("12:30", "'12:30'"), ("1_000", "'1_000'"), ("0b1", "'0b1'"), ("1e3", "'1e3'"),
            ("2024-01-31", "'2024-01-31'"), ("-1", "'-1'"), (".5", "'.5'"), (".inf", "'.inf'"), ("=", "'='"),
            ("<<", "'<<'"),
            ("200", "'200'"), ("3.1.0", "'3.1.0'"), ("a: b", "'a: b'"), ("a #b", "'a #b'"), ("a:", "'a:'"),
            (" a", "' a'"),
            ("a ", "'a '"), ("- a", "'- a'"), ("#/a", "'#/a'"), ("it's", "it's"), ("'it'", "'''it'''"), ("*a", "'*a'"),
            ("@a", "'@a'"), ("a\tb", #""a\tb""#), ("a\r\nb", #""a\r\nb""#), ("\u{85}", #""\u0085""#),
            ("\u{2028}", #""\u2028""#), ("\u{feff}", #""\ufeff""#), ("é 😀", "é 😀"), ("\n", #""\n""#),
            ("a\n \n ", #""a\n \n ""#),
            ("a\nb", "|-\n  a\n  b"), ("a\nb\n", "|\n  a\n  b"), ("a\n\n", "|+\n  a\n"),
            ("a\n\n\nb", "|-\n  a\n\n\n  b"),
            (" a\nb", "|2-\n   a\n  b"), ("\na\n", "|2\n\n  a"), ("\ta\nb", "|2-\n  \ta\n  b"),
            ("a\n\tb\n", "|\n  a\n  \tb"),
            ("a\n   \nb", "|-\n  a\n     \n  b"), ("# a\n- b", "|-\n  # a\n  - b"), ("a \nb", "|-\n  a \n  b"),
        ])
    func strings(text: String, written: String) throws {
        let key = Mapping.Entry(key: "k", keyLocation: Self.place, value: string(text))
        let yaml = YAMLText.document(Node(.mapping(Mapping([key])), at: Self.place))
        #expect(yaml == "k: \(written)\n")
        #expect(try read(yaml).mapping?["k"]?.string == text)
        let list = YAMLText.document(Node(.sequence([string(text), string("z")]), at: Self.place))
        #expect(try read(list).sequence?.map(\.string) == [text, "z"])
        let named = Mapping.Entry(key: text, keyLocation: Self.place, value: string(text))
        let nested = Mapping.Entry(
            key: "list", keyLocation: Self.place,
            value: Node(.sequence([Node(.mapping(Mapping([named, key])), at: Self.place)]), at: Self.place))
        let deep = Node(.mapping(Mapping([nested])), at: Self.place)
        for written in [YAMLText.document(deep), OrderedJSONText.document(deep)] {
            let inner = try read(written).mapping?["list"]?.sequence?.first?.mapping
            #expect(inner?[text]?.string == text)
            #expect(inner?["k"]?.string == text || text == "k")
        }
    }

    @Test(
        "A scalar that readers interpret differently is written in a common notation",
        arguments: [
            ("12", "12"), ("+12", "12"), ("-012", "-12"), ("0x1F", "31"), ("0o17", "15"), ("-0", "0"),
            ("1.50", "1.50"), (".5", "0.5"), ("5.", "5.0"), ("+1.5", "1.5"), ("1e3", "1.0e+3"), ("1.5E-3", "1.5e-3"),
            ("007.5", "7.5"), ("123456789012345678901234567890", "123456789012345678901234567890"), ("true", "true"),
            ("FALSE", "false"), ("~", "null"), ("", ""), ("!!float 1", "1.0"), ("!!str 1", "'1'"), (".inf", ".inf"),
            ("-.INF", "-.inf"), (".NaN", ".nan"), ("!!int a", "a"), ("!!bool 1", "'1'"),
        ])
    func otherScalars(text: String, written: String) throws {
        let read = try #require(try read("k: \(text)\n").mapping?["k"])
        let scalar = ScalarPlace.field.spelt(try #require(read.scalar))
        let entry = Mapping.Entry(key: "k", keyLocation: Self.place, value: Node(.scalar(scalar), at: Self.place))
        let node = Node(.mapping(Mapping([entry])), at: Self.place)
        #expect(YAMLText.document(node) == (written.isEmpty ? "k:\n" : "k: \(written)\n"))
        let isNoJSON = written.hasPrefix(".") || written.hasPrefix("-.") || written == "a" || written.hasPrefix("'")
        let bare = written.replacing("'", with: "")
        let value = isNoJSON ? "\"\(bare == "-.inf" || bare.hasPrefix(".") ? text : bare)\"" : written
        #expect(OrderedJSONText.document(node) == "{\n  \"k\": \(value.isEmpty ? "null" : value)\n}\n")
    }

    @Test(
        "A plain scalar is written unchanged", arguments: ["+12", "0x1F", "1e3", "FALSE", "007.5"])
    func plainScalars(text: String) throws {
        #expect(YAMLText.document(try read("k: \(text)\n")) == "k: \(text)\n")
    }

    @Test("An empty value is written without trailing space")
    func nothing() throws {
        let text = "a:\nb:\n  -\n  - c:\n"
        #expect(YAMLText.document(try read(text)) == text)
    }

    @Test("Structures keep their order in YAML and JSON")
    func structuresKeepTheirOrder() throws {
        let text = """
            z: []
            a: {}
            'on':
              - - 1
                - - x
              - b: 1
                a:
                  - c
              - {}
            m:
              p:
                o: null

            """
        let node = try read(text)
        #expect(YAMLText.document(node) == text)
        let json = OrderedJSONText.document(node)
        #expect(YAMLText.document(try read(json)) == text)
        #expect(json.hasPrefix("{\n  \"z\": [],\n  \"a\": {},\n  \"on\": [\n    [\n      1,\n"))
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test("Long keys are written and read back")
    func longKeysAreRead() throws {
        let key = String(repeating: "k", count: 3000)
        let text = YAMLText.document(try read("{\"\(key)\": {\"\(key)\": [1, {\"\(key)\": a}]}, b: 2}"))
        let node = try read(text)
        #expect(node.mapping?.keys == [key, "b"])
        #expect(node.mapping?[key]?.mapping?[key]?.sequence?[1].mapping?[key]?.text == "a")
    }

    @Test("A document may be a scalar or an empty structure")
    func wholeDocumentsMayBeScalars() throws {
        #expect(YAMLText.document(try read("[]")) == "[]\n")
        #expect(YAMLText.document(try read("{}")) == "{}\n")
        #expect(OrderedJSONText.document(try read("a")) == "\"a\"\n")
    }
}
