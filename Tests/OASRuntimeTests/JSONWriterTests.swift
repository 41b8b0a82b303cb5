import Foundation
import OASRuntime
import Testing

@Suite struct JSONWriterTests {
    @Test("Scalars are written in their JSON form")
    func scalars() throws {
        #expect(try JSON.string("a\"\\\u{1}\n\r\t\u{8}\u{C}/é\u{7F}") == #""a\"\\\u0001\n\r\t\b\f/é"# + "\u{7F}\"")
        #expect(try JSON.string(Int.min) == "-9223372036854775808")
        #expect(try JSON.string(UInt64.max) == "18446744073709551615")
        #expect(try JSON.string(Int8(-5)) == "-5")
        #expect(try JSON.string(20.0) == "20")
        #expect(try JSON.string(-0.0) == "-0.0")
        #expect(try JSON.string(0.1) == "0.1")
        #expect(try JSON.string(Float(0.1)) == "0.1")
        #expect(try JSON.string(1e300) == "1e+300")
        #expect(try JSON.string([true, nil]) == "[true,null]")
        #expect(try JSON.string(Decimal(string: "12345678901234567890.123456789")!) == "12345678901234567890.123456789")
        #expect(
            try JSON.string(UUID(uuidString: "1A901A90-1A90-1A90-1A90-1A901A901A90")!)
                == "\"1a901a90-1a90-1a90-1a90-1a901a901a90\"")
        #expect(try JSON.string(URL(string: "https://a.b/c?d=%20")!) == "\"https://a.b/c?d=%20\"")
        #expect(try JSON.string(Data([0, 255, 1])) == "\"AP8B\"")
    }

    @Test("Members of a dictionary are written in sorted order")
    func membersOfDictionariesAreSorted() throws {
        #expect(try JSON.string(["b": 1, "a": 2, "é": 3, "Z": 4]) == #"{"Z":4,"a":2,"b":1,"é":3}"#)
    }

    @Test("Pretty printing writes each member and each element on its own line")
    func pretty() throws {
        let value: JSONValue = ["a": [1, ["b": []], [:]], "c": "d"]
        let text = try JSON.string(value, pretty: true)
        #expect(
            text == """
                {
                  "a": [
                    1,
                    {
                      "b": []
                    },
                    {}
                  ],
                  "c": "d"
                }
                """)
        #expect(try JSON.decode(JSONValue.self, from: text) == value)
    }

    @Test("A number that JSON cannot express is an error", arguments: [Double.nan, .infinity, -.infinity])
    func whatJSONCannotHoldIsAnError(value: Double) throws {
        let error = try #require(throws: JSONError.self) { try JSON.encode(["a": [1, value]]) }
        #expect(error.path == [.member("a"), .element(1)])
        #expect(error.reason == "\(value) has no JSON form")
        #expect(throws: JSONError.self) { try JSON.encode(Float(value)) }
        #expect(throws: JSONError.self) { try JSON.encode(Decimal.nan) }
        #expect(throws: JSONError.self) { try JSON.encode(Date(timeIntervalSince1970: value)) }
        #expect(JSONValue.number(value).description == "\(value)")
    }

    @Test("A text longer than the buffer is written completely")
    func longTextsGrowTheBuffer() throws {
        let text = String(repeating: "0123456789\n", count: 5_000)
        #expect(try JSON.decode(String.self, from: JSON.encode(text)) == text)
    }
}
