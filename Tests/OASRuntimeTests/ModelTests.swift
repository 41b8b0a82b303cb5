import Foundation
import OASRuntime
import Testing

@Suite struct ModelTests {
    private let text = """
        {"lago_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","name":"Gavin \\"B\\"","rate":19.5,"note":null,"parent":null,"zip":[1,{"a":true}]}
        """

    @Test("A model is written as the text that it was read from")
    func readsAndWritesTheSameText() throws {
        let tax = try JSON.decode(Tax.self, from: text)
        #expect(tax.name == "Gavin \"B\"")
        #expect(tax.note == .null)
        #expect(tax.description == nil)
        #expect(tax.additionalProperties == ["zip": [1, ["a": true]]])
        #expect(try JSON.string(tax) == text)
    }

    @Test("Members may have any order, and the last of several with one name counts")
    func membersComeInAnyOrderAndTheLastOfANameCounts() throws {
        let tax = try JSON.decode(
            Tax.self,
            from: """
                { "name" : "a", "parent": 1, "rate":1, "n\\u0061me" : "b" ,
                "lago_id":"1A901A90-1a90-1a90-1a90-1a901a901a90", "parent": 7}
                """)
        #expect(tax.name == "b")
        #expect(tax.parent == 7)
        #expect(tax.additionalProperties.isEmpty)
    }

    @Test("A recursive model is written and read back")
    func recursiveModels() throws {
        let folder = Folder(
            name: "a", parent: Folder(name: "b", parent: Folder(name: "c")), children: [Folder(name: "d")], taxes: [:])
        let text = try JSON.string(folder)
        #expect(
            text == """
                {"name":"a","parent":{"name":"b","parent":{"name":"c"}},"children":[{"name":"d"}],"taxes":{}}
                """)
        #expect(try JSON.decode(Folder.self, from: text) == folder)
    }

    @Test("A copy of a recursive model is independent of the original")
    func indirectValuesAreValues() {
        let original = Folder(name: "a", parent: Folder(name: "b"))
        var copy = original
        copy.parent?.name = "c"
        #expect(original.parent?.name == "b")
        #expect(copy.parent?.name == "c")
    }

    @Test(
        "An error contains the path of the faulty member and the reason",
        arguments: [
            ("[]", "", "expected an object, found an array"),
            (#"{"name":null}"#, "name", "expected a string, found null"),
            (#"{"name":"a"}"#, "", "the required member 'lago_id' is missing"),
            (#"{"lago_id":"x"}"#, "lago_id", "'x' is not a UUID"),
            (#"{"note":3}"#, "note", "expected a string, found a number"),
            (#"{"zip":{"a":[0,{"b":tru}]}}"#, "zip.a[1].b", "expected a boolean, found 't'"),
            (#"{"name" "a"}"#, "name", "expected ':', found a string"),
            (#"{"name":"a" "rate":1}"#, "name", "expected ',' or '}', found a string"),
            (#"{"name":"a""#, "", "the object is not closed"),
            (#"{"children":[{"name":"b""#, "children[0]", "the object is not closed"),
            (#"{"children":[{},{"#, "children[1]", "the object is not closed"),
            (#"{"children":[{}"#, "children", "the array is not closed"),
            (#"{"name":"\q"}"#, "name", "invalid escape in a string"),
            (#"{"na\me":1}"#, "", "invalid escape in a string"),
            (#"{"parent":1.5}"#, "parent", "expected an integer, found a fraction"),
            (#"{"parent":9223372036854775808}"#, "parent", "the number does not fit Int"),
            (#"{"rate":1e999}"#, "rate", "the number does not fit Double"),
        ])
    func errorsSayWhere(text: String, path: String, reason: String) throws {
        let error = try #require(throws: JSONError.self) { try JSON.decode(Tax.self, from: text) }
        #expect(error.path.rendered == path)
        #expect(error.reason == reason)
    }

    @Test("An error inside a list and a dictionary has the path, the line and the column")
    func errorsInsideListsAndDictionaries() throws {
        let text = """
            {"name": "a", "children": [{"name": "b"},
              {"name": "c", "taxes": {"x.y": {"lago_id": true}}}]}
            """
        let error = try #require(throws: JSONError.self) { try JSON.decode(Folder.self, from: text) }
        #expect(error.path == [.member("children"), .element(1), .member("taxes"), .member("x.y"), .member("lago_id")])
        #expect((error.line, error.column) == (2, 46))
        #expect(
            error.description == "children[1].taxes.x.y.lago_id: expected a UUID, found a boolean (line 2, column 46)")
        #expect(Array(text.utf8)[error.byteOffset] == UInt8(ascii: "t"))
    }

    @Test("A model may have more than 64 required members")
    func moreThan64Members() throws {
        let names = (0..<70).map { "f\($0)" }
        let text = "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
        #expect(try JSON.decode(Wide.self, from: text).sum == 70)
        let error = try #require(throws: JSONError.self) {
            try JSON.decode(Wide.self, from: text.replacingOccurrences(of: "\"f69\"", with: "\"x\""))
        }
        #expect(error.reason == "the required member 'f69' is missing")
    }
}

/// A model with more fields than a machine word has bits.
private struct Wide: JSONDecodable {
    let sum: Int

    private static let fields = JSONFields(
        "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f13", "f14", "f15", "f16",
        "f17", "f18", "f19", "f20", "f21", "f22", "f23", "f24", "f25", "f26", "f27", "f28", "f29", "f30", "f31", "f32",
        "f33", "f34", "f35", "f36", "f37", "f38", "f39", "f40", "f41", "f42", "f43", "f44", "f45", "f46", "f47", "f48",
        "f49", "f50", "f51", "f52", "f53", "f54", "f55", "f56", "f57", "f58", "f59", "f60", "f61", "f62", "f63", "f64",
        "f65", "f66", "f67", "f68", "f69", required: Array(0..<70))

    init?(from json: inout JSONReader) {
        var sum = 0
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            if field >= 0 { sum += json.int() ?? 0 } else { json.skip(object) }
        }
        guard json.end(object) else { return nil }
        self.sum = sum
    }
}
