/// The beginning of a received text in the form that a message may show: bounded, on one line, with everything invisible
/// escaped.
///
/// Messages go to logs, to terminals and back to whoever sent the text.
enum Excerpt {
    /// The most Unicode scalars of a text that a message shows.
    static let maximumLength = 64

    /// The beginning of a text. What stands behind it is replaced by an ellipsis.
    static func of(_ text: some StringProtocol) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < maximumLength else { return result + "…" }
            count += 1
            if isVisible(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return result
    }

    /// False for control, format and separator characters, which include line breaks and the bidirectional controls.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        default: return true
        }
    }
}
