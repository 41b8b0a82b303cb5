import HTTPTypes
import Testing

@testable import OASRuntime

/// Queries with unknown items, and names in brackets that have several meanings.
@Suite struct StrangeQueryTests {
    private func read<Value: JSONDecodable>(
        _ type: Value.Type, _ query: String, name: String = "page", style: ParameterStyle = .form
    ) throws -> Value? {
        try ParameterDecoding.query(
            type, name: name, in: RawParameter.query(query[...]), style: style, explode: true)
    }

    @Test("An unknown item that is not UTF-8 does not affect other parameters")
    func unknownItems() throws {
        #expect(try read(Int.self, "utm=%FF") == nil)
        #expect(try read([Int].self, "utm=%FF&%FF=%FF") == nil)
        #expect(try read(ParameterStyleTests.RGB.self, "utm=%FF") == nil)
        #expect(try read(Int.self, "page=7&utm=%FF") == 7)
    }

    @Test(
        "A query begins after the first question mark and ends before a fragment",
        arguments: [
            ("/a?page=7", 7), ("/a?page=7#x", 7), ("http://a.example?page=7", 7), ("/a?#?page=7", nil),
            ("/a#?page=7", nil), ("http://a.example#?page=7", nil), ("/a", nil),
        ] as [(String, Int?)])
    func fragments(target: String, page: Int?) {
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: target)
        var reader = RequestReader(request, pathParameters: [:], body: .collected([]))
        #expect(reader.optionalQuery("page", Int.self) == page)
        #expect(reader.isValid)
        #expect(RequestTarget(target).query?.contains("page=7") ?? false == (page != nil))
    }

    @Test("An unknown item that is not UTF-8 does not affect the members of an object")
    func membersAndUnknownItems() throws {
        let colour = try read(ParameterStyleTests.RGB.self, "R=1&utm=%FF&G=2", name: "color")
        #expect(colour == .init(red: 1, green: 2, blue: nil))
        for query in ["R=1&G=%FF", "R=1&G=2&B=%FF", "R=%FF&G=2&R=1"] {
            let fault = #expect(throws: ParameterFault.self, "\(query)") {
                try read(ParameterStyleTests.RGB.self, query, name: "color")
            }
            #expect(fault?.description.hasSuffix("is not UTF-8") == true)
        }
        #expect(throws: ParameterFault.self) { try read([String: String].self, "a=1&utm=%FF") }
    }

    @Test("Empty brackets are a member with an empty name unless an array is expected")
    func emptyNames() throws {
        let query = "metadata%5B%5D=x"
        #expect(try read([String: String].self, query, name: "metadata", style: .deepObject) == ["": "x"])
        #expect(try read([String].self, query, name: "metadata", style: .deepObject) == ["x"])
        #expect(try read([String: [Int]].self, "p[a][]=1&p[]=2", name: "p", style: .deepObject) == ["a": [1], "": [2]])
        let nested = try read([String: [String: String]].self, "p[a][]=1", name: "p", style: .deepObject)
        #expect(nested == ["a": ["": "1"]])
    }

    @Test("A name in brackets may contain brackets unless it would be read as two names")
    func bracketsInNames() throws {
        for name in ["a]b", "]", "[", "a[b", "]\u{301}["] {
            let items = try ParameterTree([name: "1"]).query(
                "p", style: .deepObject, explode: true, allowReserved: false)
            let query = items.joined(separator: "&")
            #expect(try read([String: String].self, query, name: "p", style: .deepObject) == [name: "1"], "\(query)")
        }
        #expect(throws: ParameterFault.self) {
            try ParameterTree(["a][b": "1"]).query("p", style: .deepObject, explode: true, allowReserved: false)
        }
    }

    @Test("Names in brackets are refused beyond 32 levels, in linear time")
    func depth() throws {
        let deep = String(repeating: "[a]", count: 32)
        #expect(try read([String: JSONValue].self, "p\(deep)=1", name: "p", style: .deepObject) != nil)
        let time = ContinuousClock().measure {
            let query = "p" + String(repeating: "[a]", count: 100_000) + "=1"
            let fault = #expect(throws: ParameterFault.self) {
                try read([String: JSONValue].self, query, name: "p", style: .deepObject)
            }
            #expect(fault?.description == "is nested deeper than 32 levels")
        }
        #expect(time < .seconds(5))
    }

    @Test("A name in a message is short and has no control characters")
    func messages() throws {
        let name = String(repeating: "x", count: 10_000)
        let fault = #expect(throws: ParameterFault.self) {
            try read([String: Int].self, "p[\(name)]=a", name: "p", style: .deepObject)
        }
        #expect((fault?.description.utf8.count ?? .max) < 300)
        #expect("a\n\u{1B}\u{202E}b".shown() == "a\\u{a}\\u{1b}\\u{202e}b")
        #expect("ü".shown(upTo: 1) == "…" && "abc".shown(upTo: 3) == "abc")
    }
}
