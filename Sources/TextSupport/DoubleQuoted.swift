/// A text between double quotes as JSON has it (RFC 8259 §7), which YAML reads too (YAML 1.2.2 §5.7): quotes,
/// backslashes and what is not printable are escaped.
///
/// - Parameter isPrintable: Which characters stand as they are. What is left out of them must be below U+10000.
public func doubleQuoted(_ text: String, isPrintable: (Unicode.Scalar) -> Bool = isNoControl) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\r": quoted += "\\r"
        case "\t": quoted += "\\t"
        case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
        default:
            let digits = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
    }
    return quoted + "\""
}

/// Whether a character is none of the control characters of ASCII.
public func isNoControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F
}
