internal import SourceTree

extension Scalar {
    /// The number as JSON writes it (RFC 8259 §6) and as all versions of YAML read it, or `nil` if it is not a finite
    /// number.
    ///
    /// It is decimal, without leading zeros or `+`. An exponent has a sign and follows a mantissa with a decimal point.
    var plainNumber: String? {
        switch kind {
        case .integer: int.map(String.init) ?? decimal
        case .number: decimal
        case .null, .boolean, .string: nil
        }
    }

    /// The number with all of its digits.
    private var decimal: String? {
        var rest = text[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
        let mantissa = rest.prefix { $0 != "e" && $0 != "E" }
        let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts[0].drop { $0 == "0" }
        let fraction = parts.count > 1 ? parts[1] : ""
        guard !mantissa.isEmpty, mantissa != ".", Self.areDigits(parts[0]), Self.areDigits(fraction) else { return nil }
        var number = (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
        if kind == .number { number += "." + (fraction.isEmpty ? "0" : fraction) }
        guard mantissa.endIndex < rest.endIndex else { return number }
        var exponent = rest[mantissa.endIndex...].dropFirst()
        let sign = exponent.hasPrefix("-") ? "-" : "+"
        if exponent.hasPrefix("-") || exponent.hasPrefix("+") { exponent = exponent.dropFirst() }
        guard kind == .number, !exponent.isEmpty, Self.areDigits(exponent) else { return nil }
        return number + "e" + sign + exponent
    }

    private static func areDigits(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
}
