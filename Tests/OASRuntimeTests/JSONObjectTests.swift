import Foundation
import OASRuntime
import Testing

@Suite struct JSONObjectTests {
    private static let composed = "Z\u{FC}rich"
    private static let decomposed = "Zu\u{308}rich"

    @Test("Names of the same characters in different bytes are two members")
    func namesInOtherBytes() throws {
        let text = "{\"\(Self.composed)\":1,\"\(Self.decomposed)\":2}"
        let object = try JSON.decode(JSONObject<Int>.self, from: text)
        #expect(object.count == 2)
        #expect(object[Self.composed] == 1)
        #expect(object[Self.decomposed] == 2)
        #expect(try JSON.string(object) == text)
        let value = try JSON.decode(JSONValue.self, from: text)
        #expect(value[Self.decomposed] == 2)
        #expect(try JSON.string(value) == text)
    }

    @Test("A dictionary refuses names that it cannot distinguish")
    func dictionaries() {
        #expect(throws: JSONError.self) {
            try JSON.decode([String: Int].self, from: "{\"\(Self.composed)\":1,\"\(Self.decomposed)\":2}")
        }
        #expect(throws: Never.self) { try JSON.decode([String: Int].self, from: #"{"a":1,"a":2}"#) }
    }

    @Test("An object is edited like a dictionary and keeps the order of its members", arguments: [3, 100])
    func editing(count: Int) {
        var object = JSONObject<Int>()
        for number in 0..<count { object["n\(number)"] = number }
        object["n1"] = -1
        #expect(object.keys == (0..<count).map { "n\($0)" })
        #expect(object["n1"] == -1)
        #expect(object["n", default: 7] == 7)
        object["n0"] = nil
        #expect(object.removeValue(forKey: "n0") == nil)
        #expect(object.removeValue(forKey: "n2") == 2)
        #expect(object.count == count - 2)
        #expect(object["n\(count - 1)"] == (count == 3 ? nil : count - 1))
        #expect(object.first?.key == "n1")
        #expect(object.mapValues { $0 * 2 }["n1"] == -2)
    }

    @Test("Objects with the same members are equal in any order")
    func equality() {
        let first: JSONObject = ["a": 1, "b": 2, "c": 3]
        let second = JSONObject([("c", 3), ("b", 0), ("a", 1), ("b", 2)])
        #expect(first == second)
        #expect(Set([first, second]).count == 1)
        #expect(first != ["a": 1, "b": 2, "d": 3])
        #expect(Dictionary(first) == ["a": 1, "b": 2, "c": 3])
        #expect(JSONObject(["b": 2, "a": 1]).keys == ["a", "b"])
        #expect(second.description == #"["c": 3, "b": 2, "a": 1]"#)
    }

    @Test("Names of many combining marks are read in linear time", .timeLimit(.minutes(1)))
    func combiningMarks() throws {
        let marks = String(repeating: "\u{301}\u{316}", count: 32_000)
        let members = (0..<20).map { "\"a\($0)\(marks)\":\($0)" }.joined(separator: ",")
        let object = try JSON.decode(JSONObject<Int>.self, from: "{\(members)}")
        #expect(object.count == 20)
        #expect(object["a7" + marks] == 7)
    }

    @Test("An object is encoded and decoded by the coders of Foundation")
    func codable() throws {
        let object: JSONObject<JSONValue> = ["b": 1, "a": ["x": nil]]
        let data = try JSONEncoder().encode(object)
        #expect(try JSONDecoder().decode(JSONObject<JSONValue>.self, from: data) == object)
    }
}
