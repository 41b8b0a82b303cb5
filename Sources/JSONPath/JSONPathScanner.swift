import StableText

/// The text of a query and the position of the parser.
struct JSONPathScanner {
    let scalars: [Unicode.Scalar]
    var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    var current: Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    /// Consumes a text if it comes next.
    mutating func take(_ text: String) -> Bool {
        let wanted = text.unicodeScalars
        guard scalars[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    /// Consumes and returns the following scalars that satisfy a condition.
    mutating func take(while fits: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while let scalar = current, fits(scalar) { position += 1 }
        return text(from: start)
    }

    /// Skips blank characters (RFC 9535 §2.1.1, `S`).
    mutating func skipBlanks() {
        while let scalar = current, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
            position += 1
        }
    }

    func text(from start: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<position]))
    }

    /// A description of the current scalar for messages.
    var found: String {
        current.map { "'\($0)'" } ?? "the end"
    }

    func failure(_ message: String) -> JSONPathSyntaxError {
        JSONPathSyntaxError(message: message, offset: position)
    }

    func failure(_ message: String, from start: Int) -> JSONPathSyntaxError {
        JSONPathSyntaxError(message: message, offset: start, length: max(1, position - start))
    }

    /// Consumes a text, or throws an error if another text comes next.
    mutating func expect(_ text: String, _ purpose: String) throws(JSONPathSyntaxError) {
        guard take(text) else { throw failure("'\(text)' is missing \(purpose), found \(found)") }
    }
}

extension JSONPathScanner {
    /// Parses a string in single or double quotes (RFC 9535 §2.3.1.1).
    mutating func string() throws(JSONPathSyntaxError) -> String {
        let start = position
        guard let quote = current else { throw failure("a string is missing") }
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = current {
            position += 1
            if scalar == quote { return String(text) }
            if scalar == "\\" {
                text.append(try escape(in: quote))
            } else if scalar.value < 0x20 {
                position -= 1
                throw failure("a control character in a string must be written as an escape")
            } else {
                text.append(scalar)
            }
        }
        throw failure("the string has no closing quotation mark", from: start)
    }

    /// Parses an escape after its backslash.
    private mutating func escape(in quote: Unicode.Scalar) throws(JSONPathSyntaxError) -> Unicode.Scalar {
        let start = position - 1
        guard let scalar = current else { throw failure("the string ends within an escape", from: start) }
        position += 1
        switch scalar {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/", "\\", quote: return scalar
        case "u": return try hexadecimal(from: start)
        default: throw failure("'\\\(scalar)' is not an escape", from: start)
        }
    }

    /// Parses four digits, or a surrogate pair of two escapes.
    private mutating func hexadecimal(from start: Int) throws(JSONPathSyntaxError) -> Unicode.Scalar {
        let first = codeUnit()
        if let first, let scalar = Unicode.Scalar(first) { return scalar }
        if let first, 0xD800..<0xDC00 ~= first, take("\\u"), let second = codeUnit(), 0xDC00..<0xE000 ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
            return scalar
        }
        throw failure("'\\u' must be followed by four hexadecimal digits of a character", from: start)
    }

    private mutating func codeUnit() -> UInt32? {
        guard position + 4 <= scalars.count else { return nil }
        let digits = String(String.UnicodeScalarView(scalars[position..<(position + 4)]))
        guard let unit = hexadecimalValue(of: digits.utf8) else { return nil }
        position += 4
        return UInt32(unit)
    }
}

extension Unicode.Scalar {
    /// True for `name-first` (RFC 9535 §2.5.1.1).
    var beginsMemberName: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "_": true
        default: value >= 0x80
        }
    }

    /// True for `name-char` (RFC 9535 §2.5.1.1).
    var continuesMemberName: Bool {
        beginsMemberName || isDigit
    }

    var isDigit: Bool {
        "0"..."9" ~= self
    }
}
