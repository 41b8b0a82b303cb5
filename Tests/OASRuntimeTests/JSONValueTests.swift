import OASRuntime
import Testing

@Suite struct JSONValueTests {
    @Test("A JSON value is written as a literal and read by subscripts")
    func literalsAndAccess() {
        let value: JSONValue = ["a": [1, 2.5, "x", true, nil], "b": ["c": -1]]
        #expect(value["a"]?[1]?.doubleValue == 2.5)
        #expect(value["a"]?[0]?.intValue == 1)
        #expect(value["a"]?[2]?.stringValue == "x")
        #expect(value["a"]?[3]?.boolValue == true)
        #expect(value["a"]?[4]?.isNull == true)
        #expect(value["a"]?[5] == nil)
        #expect(value["a"]?[-1] == nil)
        #expect(value["b"]?["c"] == -1)
        #expect(value["b"]?.objectValue?.count == 1)
        #expect(value["a"]?.arrayValue?.count == 5)
        #expect(value["x"] == nil)
        #expect(value.description == #"{"a":[1,2.5,"x",true,null],"b":{"c":-1}}"#)
    }

    @Test("Numbers are equal by value, whatever their representation")
    func numbersAreEqualByValue() {
        #expect(JSONValue.integer(20) == .number(20.0))
        #expect(JSONValue.number(20) == .integer(20))
        #expect(Set<JSONValue>([.integer(20), .number(20.0)]).count == 1)
        #expect(JSONValue.integer(20) != .number(20.5))
        #expect(JSONValue.integer(.max) != .number(9.3e18))
        #expect(JSONValue.integer(1) != .boolean(true))
        #expect(JSONValue.number(1e300).intValue == nil)
    }

    @Test("An integer beyond 64 bits keeps its digits")
    func longIntegersKeepTheirDigits() throws {
        #expect(try JSON.decode(JSONValue.self, from: "9223372036854775807") == .integer(.max))
        #expect(try JSON.decode(JSONValue.self, from: "-9223372036854775808") == .integer(.min))
        let long = try JSON.decode(JSONValue.self, from: "9223372036854775808")
        #expect(long == .exactNumber("9223372036854775808"))
        #expect(long.doubleValue == 0x1p63)
        #expect(long.intValue == nil)
        #expect(JSONValue.exactNumber("1e999").doubleValue == nil)
        #expect(try String(decoding: JSON.encode(long), as: UTF8.self) == "9223372036854775808")
    }
}
