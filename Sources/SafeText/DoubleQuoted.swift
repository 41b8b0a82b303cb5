/// Returns a text as a JSON string (RFC 8259 §7), which is also a YAML string (YAML 1.2.2 §5.7).
///
/// Quotes, backslashes and unprintable characters are escaped, and so is one `#` of each workflow command
/// (``hasWorkflowCommand(_:)``).
///
/// - Parameter isPrintable: Returns true for a character that is not escaped. It must return true for characters from
///   U+10000.
package func doubleQuoted(
    _ text: String, isPrintable: (Unicode.Scalar) -> Bool = SafeText.isPrintable
) -> String {
    var commands =
        text.utf8.contains(UInt8(ascii: "#")) ? WorkflowCommandMarks.positions(in: Array(text.utf8))[...] : []
    var position = 0
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\r": quoted += "\\r"
        case "\t": quoted += "\\t"
        case "#" where commands.first == position:
            commands.removeFirst()
            quoted += "\\u0023"
        case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
        default:
            let digits = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
        position += UTF8.width(scalar)
    }
    return quoted + "\""
}
