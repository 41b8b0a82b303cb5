import Foundation
import OASRuntime

extension FuzzTarget {
    /// A target for dates, UUIDs, decimals, URLs, base64 and numbers as JSON, compared with independent readers if
    /// there are any.
    ///
    /// The first byte selects the type. The remaining text is the content of a string, or a number.
    static let scalars = FuzzTarget(
        name: "scalars",
        check: { input in
            var reader = InputReader(input)
            let kind = reader.choice(12)
            checkScalar(kind, Array(reader.rest))
        },
        seeds: { _ in
            let texts = [
                "2024-02-29T12:00:00Z", "2024-01-01t00:00:00.123456+01:00", "0000-01-01T00:00:00+23:59", "2024-02-29",
                "9999-12-31T23:59:60-23:59", "1a901a90-1a90-1a90-1a90-1a901a901a90", "12.340", "-1e-5", "1e400",
                "123456789012345678901234567890123456789012345", "100000000000000000000e-2", "0.1",
                "9223372036854775807",
                "-9223372036854775808", "16777217", "3.4028235e39", "https://x.example/Z%C3%BCrich?a=b#c", "aGVsbG8=",
                "aGVsbG8", "-_-_", "2147483648", "1.0", "-0", "5e-324",
            ]
            return (0..<12).flatMap { kind in texts.map { [UInt8(kind)] + Array($0.utf8) } }
        })

    private static func checkScalar(_ kind: Int, _ content: [UInt8]) {
        switch kind {
        case 0: checkText(Date.self, content, mayLackForm: true) { ReferenceScalars.isDateTime($0) }
        case 1:
            checkText(CalendarDate.self, content) { ReferenceScalars.isDate($0) }
            checkDescription(CalendarDate.self, content)
        case 2:
            checkText(UUID.self, content) { text in
                // Foundation's reader also accepts white space before digits.
                text.wholeMatch(of: /[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/) != nil
            }
        case 3:
            checkText(DecimalText.self, content) { _ in nil }
            checkDescription(DecimalText.self, content)
        case 4: checkText(URL.self, content) { _ in nil }
        case 5: checkText(Foundation.Data.self, content) { _ in nil }
        case 6: checkNumber(Int64.self, content) { $0 }
        case 7: checkNumber(Int32.self, content) { Int32(exactly: $0) }
        case 8: checkNumber(Int.self, content) { Int(exactly: $0) }
        case 9: checkDouble(content)
        case 10: checkJSON(Float.self, content)
        default: checkJSON(Decimal.self, content)
        }
    }

    /// Reads a text unchanged and with all characters escaped, and requires that both values are the same, as JSON
    /// defines.
    private static func checkText<Value: Model>(
        _ type: Value.Type, _ content: [UInt8], mayLackForm: Bool = false, _ isValid: (String) -> Bool?
    ) {
        guard let text = String(validating: content, as: UTF8.self) else { return }
        let plain = quoted(text, escapesAll: false)
        let escaped = quoted(text, escapesAll: true)
        do {
            let value = try JSON.decode(type, from: plain)
            require(isValid(text) != false, "\(type) accepts \(text.debugDescription)")
            let same = try? JSON.decode(type, from: escaped)
            require(same == value, "\(type): \(shown(plain)) is not \(shown(escaped))")
            requireRoundTrip(value, of: plain, mayLackForm: mayLackForm)
        } catch {
            require(isValid(text) != true, "\(type) refuses \(text.debugDescription): \(error)")
            requirePlace(error, of: plain)
            do {
                _ = try JSON.decode(type, from: escaped)
                require(false, "\(type) refuses \(shown(plain)), but reads \(shown(escaped))")
            } catch {
                requirePlace(error, of: escaped)
            }
        }
    }

    /// Requires that the initialiser from a text agrees with JSON decoding.
    private static func checkDescription<Value: Model & LosslessStringConvertible>(
        _ type: Value.Type, _ content: [UInt8]
    ) {
        guard let text = String(validating: content, as: UTF8.self) else { return }
        let value = Value(text)
        let read = try? JSON.decode(type, from: quoted(text, escapesAll: false))
        require(value == read, "\(type)(\(text.debugDescription)) is \(value as Any), from JSON \(read as Any)")
        if let value { require(Value(value.description) == value, "\(type): \(value) does not come back") }
    }

    private static func quoted(_ text: String, escapesAll: Bool) -> [UInt8] {
        guard escapesAll else { return (try? JSON.encode(text)) ?? [] }
        let units = text.utf16.map { "\\u" + ("000" + String($0, radix: 16)).suffix(4) }
        return Array(("\"" + units.joined() + "\"").utf8)
    }

    private static func checkJSON<Value: Model>(_ type: Value.Type, _ text: [UInt8]) {
        do {
            requireRoundTrip(try JSON.decode(type, from: text), of: text)
        } catch {
            requirePlace(error, of: text)
        }
    }

    /// Requires that integers are read exactly in any notation, or rejected.
    private static func checkNumber<Value: Model & FixedWidthInteger>(
        _ type: Value.Type, _ text: [UInt8], _ converted: (Int64) -> Value?
    ) {
        guard ReferenceJSON.accepts(text), let number = ReferenceScalars.wholeNumber(text) else {
            return checkJSON(type, text)
        }
        let expected = number.flatMap(converted)
        let read = try? JSON.decode(type, from: text)
        require(read == expected, "\(type) of \(shown(text)) is \(read as Any), not \(expected as Any)")
    }

    private static func checkDouble(_ text: [UInt8]) {
        checkJSON(Double.self, text)
        let trimmed = String(decoding: text, as: UTF8.self)
        guard ReferenceJSON.accepts(text), let first = text.first, first == 0x2D || 0x30...0x39 ~= first,
            let expected = Double(trimmed)
        else { return }
        let read = try? JSON.decode(Double.self, from: text)
        require(
            read == (expected.isFinite ? expected : nil), "\(shown(text)) is \(read as Any), not \(expected)")
    }
}

/// Independent readers of scalars.
enum ReferenceScalars {
    /// Returns true for a `date-time` of RFC 3339 (section 5.6). A space is allowed instead of `T`, and a leap second
    /// at any time.
    static func isDateTime(_ text: String) -> Bool {
        let pattern = /(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d):(\d\d)(\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))/
            .asciiOnlyDigits().matchingSemantics(.unicodeScalar)
        guard let match = text.wholeMatch(of: pattern), isDate(String(match.1)), let hour = Int(match.2),
            let minute = Int(match.3), let second = Int(match.4)
        else { return false }
        let offset = (match.6.flatMap { Int($0) } ?? 0, match.7.flatMap { Int($0) } ?? 0)
        return hour < 24 && minute < 60 && second <= 60 && offset.0 < 24 && offset.1 < 60
    }

    static func isDate(_ text: String) -> Bool {
        let pattern = /(\d{4})-(\d\d)-(\d\d)/.asciiOnlyDigits().matchingSemantics(.unicodeScalar)
        guard let match = text.wholeMatch(of: pattern), let year = Int(match.1), let month = Int(match.2),
            let day = Int(match.3), 1...12 ~= month
        else { return false }
        let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...days[month - 1] ~= day
    }

    /// Returns the value of a JSON number that is an integer.
    ///
    /// The inner optional is `nil` if the value does not fit in 64 bits. The outer optional is `nil` if the text is not
    /// an integer or is too long for this reader.
    static func wholeNumber(_ text: [UInt8]) -> Int64?? {
        let trimmed = text.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let pattern = /(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?/
        guard trimmed.count < 300,
            let match = String(decoding: trimmed, as: UTF8.self).wholeMatch(of: pattern.asciiOnlyDigits())
        else { return nil }
        let fraction = String(match.3 ?? "")
        var digits = String(match.2) + fraction
        var exponent = (match.4.flatMap { Int($0) } ?? 0) - fraction.count
        while digits.hasSuffix("0") {
            digits.removeLast()
            exponent += 1
        }
        digits = String(digits.drop { $0 == "0" })
        if digits.isEmpty { return .some(.some(0)) }
        if exponent < 0 { return .some(nil) }
        if digits.count + exponent > 20 { return .some(nil) }
        return .some(Int64(String(match.1) + digits + String(repeating: "0", count: exponent)))
    }
}
