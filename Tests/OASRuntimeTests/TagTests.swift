import OASRuntime
import Testing

@Suite struct TagTests {
    private struct Tagged<Value: JSONEncodable>: JSONEncodable {
        var tag: String
        var value: Value

        func encode(to json: inout JSONWriter) { json.tagged("type", tag, value) }
    }

    @Test("A discriminator is written before the other members")
    func standsInFront() throws {
        #expect(try JSON.string(Tagged(tag: "card", value: Problem(code: "x"))) == #"{"type":"card","code":"x"}"#)
        #expect(try JSON.string(Tagged(tag: "c\"", value: [String: Int]())) == #"{"type":"c\""}"#)
        #expect(try JSON.string([Tagged(tag: "a", value: ["b": 1])]) == #"[{"type":"a","b":1}]"#)
    }

    @Test("A discriminator replaces a member of the same name")
    func isThereOnce() throws {
        let members: [String: JSONValue] = ["type": "other", "a": ["type": "inner"], "z": 1]
        #expect(try JSON.string(Tagged(tag: "t", value: members)) == #"{"type":"t","a":{"type":"inner"},"z":1}"#)
        let nested = ["type": Tagged(tag: "x", value: ["type": 1]), "b": Tagged(tag: "i", value: ["type": 1, "c": 2])]
        #expect(
            try JSON.string(Tagged(tag: "o", value: nested)) == #"{"type":"o","b":{"type":"i","c":2}}"#)
    }

    /// An object that is written as the merged members of two others.
    private struct Merged: JSONEncodable {
        var values: [[String: Int]]

        func encode(to json: inout JSONWriter) { json.merged(values) }
    }

    private struct Accented: JSONEncodable {
        func encode(to json: inout JSONWriter) { json.tagged("\u{E9}", "t", ["e\u{301}": 1]) }
    }

    @Test("Names that differ only by their normal form are different names")
    func normalForms() throws {
        #expect(try JSON.string(Merged(values: [["a": 1], ["a": 2]])) == #"{"a":1}"#)
        let merged = try JSON.string(Merged(values: [["\u{E9}": 1], ["e\u{301}": 2]]))
        #expect(Array(merged.utf8) == Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
        let tagged = try JSON.string(Accented())
        #expect(Array(tagged.utf8) == Array("{\"\u{E9}\":\"t\",\"e\u{301}\":1}".utf8))
    }

    @Test("A discriminator of a value that is no object is an error")
    func onlyInObjects() {
        #expect(throws: JSONError.self) { try JSON.encode(Tagged(tag: "a", value: 1)) }
        #expect(throws: JSONError.self) { try JSON.encode(Tagged(tag: "a", value: [["b": 1]])) }
        #expect(throws: JSONError.self) { try JSON.encode(Tagged(tag: "a", value: JSONValue.null)) }
    }
}
