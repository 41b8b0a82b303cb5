import SafeText
internal import SourceTree

/// Scalars in a form that YAML 1.2 and YAML 1.1 read in the same way.
enum YAMLScalarText {
    /// Returns a key on one line.
    static func key(_ key: String) -> String {
        quotedIfNeeded(key)
    }

    /// Returns a value. Further lines have an indentation of `indent` and two spaces.
    static func value(_ scalar: Scalar, indent: Int) -> String {
        switch scalar.kind {
        // A missing value after `type:` differs from `type: null`.
        case .null: return scalar.text.isEmpty ? "" : "null"
        case .boolean, .integer, .number:
            if scalar.isPlain, scalar.tag == .none { return unbounded(scalar) ?? scalar.text }
            if let bool = scalar.bool { return bool ? "true" : "false" }
            if let number = scalar.plainNumber ?? unbounded(scalar) { return number }
        case .string: break
        }
        return block(scalar.text, indent: indent) ?? quotedIfNeeded(scalar.text)
    }

    /// Returns infinity or NaN, such as `.inf`, which JSON does not have.
    private static func unbounded(_ scalar: Scalar) -> String? {
        guard let value = scalar.double, !value.isFinite else { return nil }
        if value.isNaN { return ".nan" }
        return value < 0 ? "-.inf" : ".inf"
    }

    /// Returns a literal block scalar (YAML 1.2.2 §8.1.2), or `nil` for a text that has one line or cannot be in a
    /// block scalar.
    private static func block(_ text: String, indent: Int) -> String? {
        guard text.unicodeScalars.contains("\n"),
            text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || isPrintable($0) }), !hasWorkflowCommand(text)
        else { return nil }
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard let last = lines.last(where: { !$0.isEmpty }), !last.allSatisfy({ $0 == " " || $0 == "\t" }) else {
            return nil
        }
        let hasBreak = lines.last?.isEmpty == true
        if hasBreak { lines.removeLast() }
        let keepsMore = hasBreak && lines.last?.isEmpty == true
        // The first line determines the indentation, unless there is an indentation indicator.
        let isUnclear = text.unicodeScalars.first.map { $0 == " " || $0 == "\t" || $0 == "\n" } ?? false
        var block = "|" + (isUnclear ? "2" : "") + (keepsMore ? "+" : hasBreak ? "" : "-")
        let margin = String(repeating: " ", count: indent + 2)
        for line in lines {
            block += "\n"
            if !line.isEmpty { block += margin + String(line) }
        }
        return block
    }

    /// Returns a text without quotes if YAML reads it as the same text, and otherwise in single or double quotes.
    private static func quotedIfNeeded(_ text: String) -> String {
        guard text.unicodeScalars.allSatisfy(isPrintable), !hasWorkflowCommand(text) else {
            return doubleQuoted(text, isPrintable: isPrintable)
        }
        if isPlain(text) { return text }
        var quoted = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" { quoted += "'" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "'"
    }

    /// Returns true if a text needs no quotes. A text that begins like a number, a date or a time is quoted, as are the
    /// words that YAML 1.1 reads as Booleans.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, last != " ", last != ":"
        else {
            return false
        }
        switch first {
        case "0"..."9", "+", "-", ".", " ", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'",
            "\"", "%", "@", "`", "~", "=", "<":
            return false
        default: break
        }
        if words.contains(text.lowercased()) { return false }
        var previous = first
        for scalar in text.unicodeScalars.dropFirst() {
            if previous == ":" && scalar == " " || previous == " " && scalar == "#" { return false }
            previous = scalar
        }
        return true
    }

    private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

    /// Returns true for printable characters (YAML 1.2.2 §5.1), except the line breaks of YAML 1.1, the byte order mark
    /// and characters that a terminal does not show.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        SafeText.isPrintable(scalar) && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
}
