import Foundation
import OASRuntime
import Testing

@Suite struct EnumerationTests {
    @Test("An open enumeration of strings keeps unknown values")
    func openStrings() throws {
        #expect(Currency(rawValue: "EUR") == .eur)
        #expect(Currency(rawValue: "XYZ") == .unknown("XYZ"))
        #expect(Currency(rawValue: "unknown") == .unknownValue)
        #expect(Currency.unknown("EUR") == .eur)
        #expect(Currency.unknown("EUR").hashValue == Currency.eur.hashValue)
        #expect(Currency.unknown("EUR") != .usd)
        #expect(Currency.eur.isKnown)
        #expect(Currency.unknown("EUR").isKnown)
        #expect(!Currency.unknown("XYZ").isKnown)
        #expect("\(Currency.eur) \(Currency.unknown("XYZ"))" == "EUR XYZ")
        #expect(Currency.allCases.count == 3)
        #expect(try JSON.decode([Currency].self, from: #"["EUR","U\u0053D","X"]"#) == [.eur, .usd, .unknown("X")])
        #expect(try JSON.string([Currency.eur, .unknown("a\"b")]) == #"["EUR","a\"b"]"#)
        #expect(throws: JSONError.self) { try JSON.decode(Currency.self, from: "null") }
    }

    @Test("An open enumeration of integers keeps unknown values")
    func openIntegers() throws {
        #expect(try JSON.decode([Level].self, from: "[1,10,11]") == [.low, .high, .unknown(11)])
        #expect(try JSON.string([Level.low, .unknown(-3)]) == "[1,-3]")
        #expect(Level.unknown(1) == .low)
        #expect("\(Level.high)" == "10")
    }

    @Test("A closed enumeration refuses unknown values")
    func closed() throws {
        #expect(try JSON.decode([Interval].self, from: #"["weekly","month-ly"]"#) == [.weekly, .monthly])
        #expect(try JSON.string(Interval.monthly) == "\"month-ly\"")
        #expect(try JSON.decode(Digit.self, from: "2") == .two)
        #expect(try JSON.string(Digit.two) == "2")
        let error = try #require(throws: JSONError.self) { try JSON.decode(Interval.self, from: "\"x\"") }
        #expect(error.reason == "'x' is none of weekly, month-ly")
        #expect(throws: JSONError.self) { try JSON.decode(Digit.self, from: "3") }
    }

    /// A model with each kind of enumeration. Their `Codable` conformances must be those of the runtime, not conformances
    /// that are synthesised or come from `RawRepresentable`.
    private struct Everything: Codable, Equatable {
        var open: [Currency]
        var level: Level
        var interval: Interval
        var digit: Digit
        var currencies: [Currency: Int]
    }

    @Test("Each kind of enumeration keeps its values through Codable")
    func codable() throws {
        let value = Everything(
            open: [.eur, .unknown("X")], level: .unknown(3), interval: .monthly, digit: .two, currencies: [:])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        #expect(text == #"{"currencies":[],"digit":2,"interval":"month-ly","level":3,"open":["EUR","X"]}"#)
        #expect(try JSONDecoder().decode(Everything.self, from: Data(text.utf8)) == value)
        let list = try PropertyListEncoder().encode(value)
        #expect(try PropertyListDecoder().decode(Everything.self, from: list) == value)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Interval].self, from: Data("[\"x\"]".utf8)) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Digit].self, from: Data("[7]".utf8)) }
    }
}
