import StableText

extension Scalar {
    /// The kind of the scalar in the YAML 1.2 core schema (YAML 1.2.2 §10.3.2).
    package var kind: ScalarKind {
        switch tag {
        case .none: return isPlain ? Scalar.plainKind(text) : .string
        case .string, .other: return .string
        case .null: return .null
        case .boolean: return .boolean
        case .integer: return .integer
        case .number: return .number
        }
    }

    /// The value of a Boolean.
    package var bool: Bool? {
        guard kind == .boolean else { return nil }
        switch text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }

    /// The value of an integer, or `nil` if it does not fit in 64 bits.
    package var int: Int64? {
        guard kind == .integer else { return nil }
        if text.hasPrefix("0x") { return integerValue(of: String(text.dropFirst(2)), radix: 16).map(Int64.init) }
        if text.hasPrefix("0o") { return integerValue(of: String(text.dropFirst(2)), radix: 8).map(Int64.init) }
        return integerValue(of: text).map(Int64.init)
    }

    /// The value of a number or integer.
    package var double: Double? {
        switch kind {
        case .integer: return int.map(Double.init) ?? Double(text)
        case .number:
            switch text.lowercased() {
            case ".inf", "+.inf": return .infinity
            case "-.inf": return -.infinity
            case ".nan": return .nan
            default: return Double(text)
            }
        default: return nil
        }
    }

    /// Returns the kind of a plain scalar.
    private static func plainKind(_ text: String) -> ScalarKind {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return numericKind(text) ?? .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"):
            return text == "null" || text == "~" || text == "Null" || text == "NULL" ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            return text == "true" || text == "True" || text == "TRUE" ? .boolean : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return text == "false" || text == "False" || text == "FALSE" ? .boolean : .string
        default:
            return .string
        }
    }

    /// Returns the kind of a number, or `nil` for any other text.
    ///
    /// An integer matches `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`. Any other number matches
    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, `[-+]?\.inf` or `\.nan`.
    private static func numericKind(_ text: String) -> ScalarKind? {
        let bytes = Array(text.utf8)
        if let radixKind = prefixedIntegerKind(bytes) { return radixKind }
        var position = bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") ? 1 : 0
        let rest = String(decoding: bytes[position...], as: UTF8.self)
        if rest == ".inf" || rest == ".Inf" || rest == ".INF" { return .number }
        if position == 0, rest == ".nan" || rest == ".NaN" || rest == ".NAN" { return .number }
        let whole = digits(bytes, &position)
        if position == bytes.count { return whole > 0 ? .integer : nil }
        var fraction = 0
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            fraction = digits(bytes, &position)
        }
        guard whole + fraction > 0 else { return nil }
        if position < bytes.count, bytes[position] == UInt8(ascii: "e") || bytes[position] == UInt8(ascii: "E") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard digits(bytes, &position) > 0 else { return nil }
        }
        return position == bytes.count ? .number : nil
    }

    private static func prefixedIntegerKind(_ bytes: [UInt8]) -> ScalarKind? {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "0") else { return nil }
        switch bytes[1] {
        case UInt8(ascii: "x"):
            return bytes[2...].allSatisfy { hexDigits.contains($0) } ? .integer : nil
        case UInt8(ascii: "o"):
            return bytes[2...].allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 } ? .integer : nil
        default:
            return nil
        }
    }

    private static let hexDigits = Set("0123456789abcdefABCDEF".utf8)

    /// Skips digits and returns their number.
    private static func digits(_ bytes: [UInt8], _ position: inout Int) -> Int {
        let start = position
        while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
            position += 1
        }
        return position - start
    }
}
