public import Foundation

/// A decimal number in a string, with its text: `format: decimal`, for example an amount of money.
///
/// The text goes over the wire as it is, so that `12.340` keeps its zero. It follows the grammar of JSON numbers (RFC 8259,
/// section 6). Two are equal where their texts are: `1.0` is not `1.00`, although their ``value`` is the same.
public struct DecimalText: Hashable, Sendable {
    /// The number, for example `12.340`.
    public let text: String
    /// The number's value, rounded to the 38 digits that `Decimal` has.
    public let value: Decimal

    /// Writes a value with as many digits as it needs. It must be a number: `Decimal.nan` has no text of its own.
    public init(_ value: Decimal) {
        text = value.description
        self.value = value
    }

    fileprivate init?(checked text: String) {
        guard let value = Decimal(string: text), value.isFinite else { return nil }
        self.text = text
        self.value = value
    }
}

extension DecimalText: LosslessStringConvertible {
    /// Returns `nil` for a text that is no number, or one beyond the range of `Decimal`.
    public init?(_ description: String) {
        guard let read = try? JSON.decode(DecimalText.self, from: description), read.text == description else {
            return nil
        }
        self = read
    }

    public var description: String { text }
}

extension DecimalText: JSONDecodable, JSONEncodable, Codable {
    /// Reads a string that holds a number, or a number: amounts travel in both forms.
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.decimalText() else { return nil }
        guard let decimal = DecimalText(checked: text) else {
            json.fail("'\(text.shown())' does not fit Decimal", at: start)
            return nil
        }
        self = decimal
    }

    /// Writes a string.
    public func encode(to json: inout JSONWriter) {
        if value.isNaN { json.fail("NaN has no JSON form") } else { json.string(text) }
    }
}
