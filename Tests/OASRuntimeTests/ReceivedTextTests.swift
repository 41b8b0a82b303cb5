import Foundation
import Testing

@testable import OASRuntime

/// Texts with escapes, and texts that error messages must shorten or escape.
@Suite struct ReceivedTextTests {
    @Test("Escapes in dates, times and UUIDs are read like the characters that they represent")
    func escapes() throws {
        let date = try JSON.decode(Date.self, from: #""2024-01-01T00:00:00\u002B01:00""#)
        #expect(date.timeIntervalSince1970 == 1_704_063_600)
        #expect(try JSON.decode(CalendarDate.self, from: #""2024\u002d02-29""#) == CalendarDate("2024-02-29"))
        let uuid = UUID(uuidString: "1a901a90-1a90-1a90-1a90-1a901a901a90")
        #expect(try JSON.decode(UUID.self, from: #""1a901a90\u002d1a90-1a90-1a90-1a901a901a9\u0030""#) == uuid)
    }

    @Test("A message shows the beginning of a value on one line")
    func values() throws {
        let long = String(repeating: "7", count: 1_000_000)
        let error = try #require(throws: JSONError.self) { try JSON.decode(UUID.self, from: "\"\(long)\"") }
        #expect(error.reason == "'\(String(repeating: "7", count: 80))…' is not a UUID")
        let broken = try #require(throws: JSONError.self) {
            try JSON.decode(CalendarDate.self, from: #""a\n\u202e\u001b[2J""#)
        }
        #expect(broken.reason == #"'a\u{a}\u{202e}\u{1b}[2J' is not a date of the form 2024-02-29"#)
    }

    @Test("A path shortens long names and omits levels in the middle")
    func paths() throws {
        let name = String(repeating: "n", count: 100_000)
        let error = try #require(throws: JSONError.self) {
            try JSON.decode(JSONObject<Int>.self, from: "{\"\(name)\":true}")
        }
        #expect(error.path == [.member(name)])
        #expect(error.path.rendered == String(repeating: "n", count: 80) + "…")
        let path = (0..<100).map { JSONPathElement.element($0) }
        #expect(path.rendered.contains("[15]…[84]"))
        #expect(path.rendered.utf8.count < 200)
    }

    @Test("A client reads an unpaired surrogate as U+FFFD, and a server refuses it")
    func surrogates() throws {
        let lone = [#""\ud800""#, #""\udbff\u0041""#, #""\udc00\ud800""#, #"{"\ud800":1}"#]
        for text in lone {
            #expect(throws: Never.self) { try JSON.decode(JSONValue.self, from: text) }
            let error = try #require(throws: JSONError.self) {
                try JSON.decodeRequest(JSONValue.self, from: Array(text.utf8))
            }
            #expect(error.reason == "a surrogate stands without its partner")
        }
        #expect(try JSON.decodeRequest(String.self, from: Array(#""\ud83d\ude00""#.utf8)) == "\u{1F600}")
    }

    @Test(
        "An integer is read exactly in each notation of a number",
        arguments: [
            ("100000000000000000000e-2", 1_000_000_000_000_000_000), ("1.0", 1), ("1e2", 100), ("0.0012e4", 12),
            ("-9223372036854775808.000e0", Int64.min), ("92233720368547758070e-1", Int64.max),
            ("0e999999999999", 0), ("0.000", 0),
            ("1" + String(repeating: "0", count: 400) + "e-400", 1),
        ] as [(String, Int64)])
    func exactIntegers(text: String, value: Int64) throws {
        #expect(try JSON.decode(Int64.self, from: text) == value)
    }

    @Test(
        "The error for a number that is no integer contains the reason",
        arguments: [
            ("1.5", "expected an integer, found a fraction"), ("1e-1", "expected an integer, found a fraction"),
            ("100000000000000000001e-2", "expected an integer, found a fraction"),
            ("1e19", "the number does not fit Int64"), ("1e999999999999", "the number does not fit Int64"),
        ])
    func noIntegers(text: String, reason: String) throws {
        let error = try #require(throws: JSONError.self) { try JSON.decode(Int64.self, from: text) }
        #expect(error.reason == reason)
    }

    @Test("A decimal of 38 digits is read and written, and a longer one is an error")
    func decimals() throws {
        let digits = "12345678901234567890123456789012345.678"
        let decimal = try JSON.decode(Decimal.self, from: digits)
        #expect(try JSON.string(decimal) == digits)
        for text in [digits + "9", "1e129", "1e-129", "0." + String(repeating: "1", count: 40)] {
            let error = try #require(throws: JSONError.self, "\(text)") { try JSON.decode(Decimal.self, from: text) }
            #expect(error.reason.hasSuffix("does not fit Decimal"))
        }
        #expect(try JSON.string(JSON.decode(DecimalText.self, from: "\"\(digits)9\"")) == "\"\(digits)9\"")
    }

    @Test(
        "A date-time keeps its microseconds",
        arguments: [
            "2024-05-06T07:08:09.123456Z", "2024-05-06T07:08:09.000001Z", "2024-05-06T07:08:09.999999Z",
            "2024-05-06T07:08:09.120Z", "2024-05-06T07:08:09Z", "1969-12-31T23:59:59.999999Z",
            "0001-01-01T00:00:00.500Z",
        ])
    func microseconds(text: String) throws {
        #expect(try JSON.string(JSON.decode(Date.self, from: "\"\(text)\"")) == "\"\(text)\"")
    }
}
