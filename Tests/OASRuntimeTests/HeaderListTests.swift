import HTTPTypes
import TestSupport
import Testing

@testable import OASRuntime

/// Lists and objects in headers (RFC 9110, sections 5.6.1 and 5.6.4).
@Suite struct HeaderListTests {
    private func read<Value: JSONDecodable>(_ type: Value.Type, _ text: String, explode: Bool = false) throws -> Value {
        try ParameterDecoding.header(type, text: text, explode: explode)
    }

    @Test(
        "An item with a comma or a quote is written as a quoted string",
        arguments: [
            (["a", "b"], "a,b"), (["a,b", "c"], #""a,b",c"#), (["a\"b"], #""a\"b""#), ([""], "\"\""),
            (["", "x"], "\"\",x"), ([" a "], #"" a ""#), (["\"a\""], #""\"a\"""#), ([#"C:\x"#], #"C:\x"#),
            ([#"a,\"#], #""a,\\""#), ([#"W/"1,2""#, "x"], #"W/"1,2",x"#), (["a=b"], "a=b"),
        ])
    func lists(items: [String], text: String) throws {
        #expect(try ParameterTree(items).header(explode: false) == text)
        #expect(try read([String].self, text) == items)
        #expect(try read([String].self, text, explode: true) == items)
    }

    @Test(
        "A list in any form of RFC 9110 is read",
        arguments: [
            (#""a,b" , "c""#, ["a,b", "c"]), ("a, b,\tc", ["a", "b", "c"]), ("a,,b,", ["a", "b"]), ("", []),
            (#""a\b""#, ["ab"]), (#""a"b, c"#, [#""a"b"#, "c"]), (#""open, b"#, [#""open"#, "b"]),
            (#"a"open, b"#, [#"a"open"#, "b"]), (#"W/"1", W/"2""#, [#"W/"1""#, #"W/"2""#]),
        ])
    func readingLists(text: String, items: [String]) throws {
        #expect(try read([String].self, text) == items)
    }

    @Test("Members of objects are quoted like items of lists")
    func objects() throws {
        let members = ["a": "1,2", "b": "\"", "c": ""]
        for explode in [false, true] {
            let text = try #require(try ParameterTree(members).header(explode: explode))
            #expect(text == (explode ? #"a="1,2",b="\"",c="""# : #"a,"1,2",b,"\"",c,"""#))
            #expect(try read([String: String].self, text, explode: explode) == members)
        }
        #expect(try read([String: Int].self, #"R="1",G=2"#, explode: true) == ["R": 1, "G": 2])
        #expect(try ParameterTree(["a,b": "1"]).header(explode: false) == #""a,b",1"#)
        #expect(throws: ParameterFault.self) { try ParameterTree(["a=b": "1"]).header(explode: true) }
    }

    @Test("A header that is a string keeps its quotes")
    func texts() throws {
        #expect(try read(String.self, #""etag, with comma""#) == #""etag, with comma""#)
        #expect(try ParameterTree("a,\"b").header(explode: false) == "a,\"b")
        #expect(try read(Int.self, " 7 ") == 7)
    }

    @Test("Fields of the same name form one list")
    func repeatedFields() throws {
        var fields = HTTPFields()
        let name = try #require(HTTPField.Name("X-Tags"))
        for value in [#""a,b""#, "c", ""] { fields.append(HTTPField(name: name, value: value)) }
        var reader = HeaderReader(fields)
        #expect(reader.required("X-Tags", [String].self) == ["a,b", "c"])
    }

    @Test("A list of random texts is read as it was written", arguments: 0..<4)
    func anyText(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed) + 9)
        let splinters = ["a", ",", "\"", "\\", " ", "=", "ü", "\u{301}", ";"]
        for _ in 0..<500 {
            let items = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...6, using: &random))
                    .map { _ in splinters.randomElement(using: &random) ?? "" }.joined()
            }
            let text = try #require(try ParameterTree(items).header(explode: false))
            #expect(try read([String].self, text) == items, "\(text)")
        }
    }

    @Test("A long header of quotes, backslashes or marks is read in linear time")
    func longHeaders() throws {
        for unit in ["\"", "\\\"", "a,", "\",", "\u{301}\u{316}", "=", ";\"\\\""] {
            let text = "x" + String(repeating: unit, count: 20_000)
            let time = ContinuousClock().measure {
                _ = try? read([String].self, text)
                _ = try? read([String: Int].self, text, explode: true)
                _ = HeaderParameters(text)["boundary"]
                _ = MediaType(text)
            }
            #expect(time < .seconds(5), "\(unit)")
        }
    }
}
