import Foundation
import Testing

@testable import OASRuntime

@Suite struct DeepObjectTests {
    private func read<Value: JSONDecodable>(_ type: Value.Type, _ query: String) throws -> Value? {
        try ParameterDecoding.query(
            type, name: "p", in: RawParameter.query(query[...]), style: .deepObject, explode: true)
    }

    private func write(_ value: some JSONEncodable) throws -> String {
        try ParameterTree(value).query("p", style: .deepObject, explode: true, allowReserved: false)
            .joined(separator: "&").replacingOccurrences(of: "%5B", with: "[").replacingOccurrences(
                of: "%5D", with: "]")
    }

    @Test("Nested objects and arrays are written in brackets and read back")
    func deeperValues() throws {
        let value: [String: JSONValue] = [
            "a": ["b": "c", "d": ["e": "f"]], "list": ["1", "2"], "objects": [["x": "1"], ["x": "2"]],
        ]
        let query = "p[a][b]=c&p[a][d][e]=f&p[list][]=1&p[list][]=2&p[objects][0][x]=1&p[objects][1][x]=2"
        #expect(try write(value) == query)
        struct Deep: JSONDecodable {
            var list: [Int] = []
            var objects: [[String: Int]] = []
            private static let fields = JSONFields("list", "objects", required: [0, 1])
            init?(from json: inout JSONReader) {
                var object = json.object(Self.fields)
                while let field = json.next(&object) {
                    switch field {
                    case 0: list = json.array(Int.self) ?? []
                    case 1: objects = json.array([String: Int].self) ?? []
                    default: json.skip(object)
                    }
                }
                guard json.end(object) else { return nil }
            }
        }
        let deep = try read(Deep.self, query)
        #expect(deep?.list == [1, 2])
        #expect(deep?.objects == [["x": 1], ["x": 2]])
    }

    @Test("An array is read from each notation of its indices")
    func arraysInEverySpelling() throws {
        for query in ["p[]=1&p[]=2", "p[0]=1&p[1]=2", "p[1]=2&p[0]=1", "p=1&p=2", "p%5B%5D=1&p%5B%5D=2"] {
            #expect(try read([Int].self, query) == [1, 2], "\(query)")
        }
        #expect(try read([Int].self, "p[]=1") == [1])
        #expect(try read([String: [Int]].self, "p[a]=1&p[a]=2&p[b]=3") == ["a": [1, 2], "b": [3]])
        #expect(try read([String: String].self, "p[0]=a&p[1]=b") == ["0": "a", "1": "b"])
    }

    @Test("Items with other names are ignored, and a name of too many levels is refused")
    func otherParameters() throws {
        #expect(try read([String: String].self, "q[a]=1&pp[b]=2&p[c=3&p]=4") == nil)
        #expect(try read([String: String].self, "p[a]=1&px=2") == ["a": "1"])
        #expect(try read([String: String].self, "p[]=1&p[a]=2") == ["": "1", "a": "2"])
        #expect(throws: ParameterFault.self) {
            try read([String: JSONValue].self, "p" + String(repeating: "[a]", count: 40) + "=1")
        }
    }
}
