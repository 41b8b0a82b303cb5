import Foundation
import OASRuntime
import TestSupport
import Testing

@Suite struct JSONReaderTests {
    @Test(
        "A number with an integral value is read as an integer",
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("1.0", 1), ("1e2", 100), ("1.50e1", 15), ("100e-2", 1), ("0e99999999999", 0), ("-0.0", 0),
            ("1000000000000000000", 1_000_000_000_000_000_000),
        ])
    func integers(text: String, value: Int) throws {
        #expect(try JSON.decode(Int.self, from: text) == value)
        #expect(try JSON.decode(Int64.self, from: text) == Int64(value))
    }

    @Test(
        "A text that is no integer is refused",
        arguments: [
            "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "1_0", "9223372036854775808", "-9223372036854775809",
            "1.5",
            "1e99", "1e-1", "100000000000000000000000", "\"1\"", "NaN",
        ])
    func noIntegers(text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(Int.self, from: text) }
    }

    @Test("Each integer type reads its range and refuses other values")
    func integerWidths() throws {
        #expect(try JSON.decode(Int8.self, from: "-128") == -128)
        #expect(try JSON.decode(UInt8.self, from: "255") == 255)
        #expect(try JSON.decode(Int16.self, from: "-32768") == .min)
        #expect(try JSON.decode(UInt16.self, from: "65535") == .max)
        #expect(try JSON.decode(Int32.self, from: "2147483647") == .max)
        #expect(try JSON.decode(UInt32.self, from: "4294967295") == .max)
        #expect(try JSON.decode(UInt64.self, from: "18446744073709551615") == .max)
        #expect(try JSON.decode(UInt.self, from: "-0") == 0)
        for text in ["128", "-129"] { #expect(throws: JSONError.self) { try JSON.decode(Int8.self, from: text) } }
        for text in ["18446744073709551616", "-1"] {
            #expect(throws: JSONError.self) { try JSON.decode(UInt64.self, from: text) }
        }
    }

    @Test(
        "A number is read as the nearest double",
        arguments: [
            "0", "-0.0", "1.5", "0.1", "1e22", "1e23", "123456789012345678", "1.7976931348623157e308", "5e-324",
            "2.5e-308",
            "3.141592653589793238462643", "9007199254740993", "100000000000000000000", "0.000001", "123456.789e3",
            "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880",
        ])
    func doublesAreTheNearest(text: String) throws {
        let value = try JSON.decode(Double.self, from: text)
        #expect(value == Double(text))
        #expect(value.sign == Double(text)?.sign)
        #expect(try JSON.decode(Double.self, from: JSON.encode(value)) == value)
        #expect(try JSON.decode(Float.self, from: "0.1") == 0.1)
    }

    @Test("Random doubles and floats are read as they were written")
    func randomDoublesSurvive() throws {
        var generator = SplitMix(seed: 7)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(try JSON.decode(Double.self, from: JSON.encode(value)) == value)
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
            guard float.isFinite else { continue }
            #expect(try JSON.decode(Float.self, from: JSON.encode(float)) == float)
        }
    }

    @Test(
        "A string is read with its escapes and written back",
        arguments: [
            (#""""#, ""), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u00e9\u20AC""#, "é€"),
            (#""\ud83d\ude00!""#, "😀!"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
            (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), ("\"\u{FEFF}ü\u{10FFFF}\"", "\u{FEFF}ü\u{10FFFF}"),
            (#""\u0000""#, "\0"),
        ])
    func strings(text: String, value: String) throws {
        #expect(try JSON.decode(String.self, from: text) == value)
        #expect(try JSON.decode(String.self, from: JSON.encode(value)) == value)
    }

    @Test(
        "A malformed string is refused",
        arguments: ["\"", "\"a", "\"\\", "\"\\u12", "\"\\u123\"", "\"\\x\"", "\"a\u{1}\"", "\"\n\"", "'a'"])
    func noStrings(text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(String.self, from: text) }
    }

    @Test(
        "A text that is not UTF-8 is refused at the first invalid byte",
        arguments: [
            [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func onlyUTF8(bytes: [UInt8]) throws {
        let text = Array("\"0123456789".utf8) + bytes + Array("\"".utf8)
        let error = try #require(throws: JSONError.self) { try JSON.decode(String.self, from: text) }
        #expect(error.byteOffset == 11)
        #expect(error.reason == "the text is not UTF-8")
    }

    @Test("Only white space and a byte order mark may surround the value")
    func nothingBesideTheValue() throws {
        #expect(try JSON.decode(Bool.self, from: " true\n\t\r ") == true)
        #expect(try JSON.decode([Int].self, from: "\u{FEFF}[1]") == [1])
        for text in ["", " ", "1 2", "[] x", "nul", "nulll", "[1],", "\u{FEFF}"] {
            #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: text) }
        }
    }

    @Test("A text that is nested deeper than 512 levels is refused")
    func depthIsLimited() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSON.decode(JSONValue.self, from: nested(512)) }
        #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: nested(513)) }
        #expect(throws: JSONError.self) {
            try JSON.decode(JSONValue.self, from: String(repeating: "{\"a\":", count: 1_000_000))
        }
        #expect(throws: JSONError.self) {
            try JSON.decode(Skipped.self, from: String(repeating: "[", count: 1_000_000))
        }
        let wide = "[" + String(repeating: "[{\"a\":{}}],", count: 2_000) + "[]]"
        #expect(try JSON.decode(JSONValue.self, from: wide).arrayValue?.count == 2_001)
    }

    @Test("JSON is read from data, from slices of bytes and from strings")
    func everySourceOfText() throws {
        #expect(try JSON.decode([Int].self, from: Data("[1,2]".utf8)) == [1, 2])
        #expect(try JSON.decode([Int].self, from: Array("x[1,2]".utf8)[1...]) == [1, 2])
        #expect(try JSON.decode([Int?].self, from: "[1,null]") == [1, nil])
        #expect(try JSON.decode([String: [Bool]].self, from: #"{"a":[true],"b":[]}"#) == ["a": [true], "b": []])
        #expect(try JSON.decode(Int?.self, from: "null") == .some(nil))
    }

    @Test("The kind of a value is known before the value is read")
    func kinds() throws {
        let kinds: [(String, JSONKind)] = [
            ("{}", .object), (" []", .array), ("\"\"", .string), ("-1", .number(integer: true)),
            ("1.0", .number(integer: false)), ("1E2", .number(integer: false)), ("true", .boolean), ("null", .null),
        ]
        for (text, kind) in kinds {
            #expect(try JSON.decode(KindProbe.self, from: text).kind == kind)
        }
        #expect(throws: JSONError.self) { try JSON.decode(KindProbe.self, from: "]") }
    }

    private struct KindProbe: JSONDecodable {
        let kind: JSONKind

        init?(from json: inout JSONReader) {
            kind = json.kind
            json.skipValue()
        }
    }

    @Test("A type that fails without a reason gives a general error")
    func aTypeThatFailsSilentlyIsAnErrorAllTheSame() throws {
        struct Stubborn: JSONDecodable {
            init?(from json: inout JSONReader) { return nil }
        }
        let error = try #require(throws: JSONError.self) { try JSON.decode([Stubborn].self, from: "[1]") }
        #expect(error.description == "[0]: not a valid Stubborn (line 1, column 2)")
    }
}
