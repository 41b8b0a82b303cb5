public import Foundation

/// A decimal number in a string, with its text: `format: decimal`, for example an amount of money.
///
/// The text is sent unchanged, so that `12.340` keeps its zero. It follows the grammar of JSON numbers (RFC 8259,
/// section 6). Two values are equal if their texts are equal: `1.0` is not `1.00`, although their ``value`` is the
/// same.
public struct DecimalText: Hashable, Sendable {
    /// The text of the number, for example `12.340`.
    public let text: String
    /// The value of the number, rounded to the 38 digits of `Decimal`.
    public let value: Decimal

    /// Creates a number with as many digits as the value needs. The value must not be `Decimal.nan`, which has no text.
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
    /// Creates a number from text. Returns `nil` if the text is not a number, or is a number beyond the range of
    /// `Decimal`.
    public init?(_ description: String) {
        guard let read = try? JSON.decode(DecimalText.self, from: description), read.text == description else {
            return nil
        }
        self = read
    }

    public var description: String { text }
}

extension DecimalText: JSONDecodable, JSONEncodable, Codable {
    /// Decodes a string that contains a number, or a number, because amounts are sent in both forms.
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
