extension StringProtocol {
    /// Returns the text for a message: at most this number of its bytes, with control characters and bidirectional
    /// marks escaped.
    ///
    /// Received names and values may have any length and content, and messages are logged and sent back.
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
    /// False for control characters, and for characters that change the direction or the line structure of displayed
    /// text.
    var isHarmless: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }
}
