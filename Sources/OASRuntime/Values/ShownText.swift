extension StringProtocol {
    /// The text for a message: at most so many bytes of it, with control characters and bidirectional marks escaped.
    ///
    /// Names and values that were received may be of any length and hold anything; messages are logged and sent back.
    func shown(upTo maximumBytes: Int = 80) -> String {
        var shown = ""
        var count = 0
        for scalar in unicodeScalars {
            count += UTF8.width(scalar)
            guard count <= maximumBytes else { return shown + "…" }
            if scalar.isHarmless {
                shown.unicodeScalars.append(scalar)
            } else {
                shown += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return shown
    }
}

extension Unicode.Scalar {
    /// False for control characters, and for characters that change the direction or the lines of a text that is shown.
    var isHarmless: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }
}
