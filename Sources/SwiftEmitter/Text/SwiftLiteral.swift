internal import APIModel

/// Values as Swift source.
enum SwiftLiteral {
    /// A literal of one line, quotes included.
    static func string(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F }) else {
            return "\"\(text)\""
        }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where isInvisible(scalar): result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Controls, and marks that change how a line reads: directions, joiners, line separators.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060...0x2065: true
        default: HiddenCharacters.endsLine(scalar) || HiddenCharacters.isControl(scalar)
        }
    }

    /// Grouped by thousands from seven digits on, as swift-format wants it: `1_000_000`.
    static func integer(_ value: Int64) -> String {
        let digits = String(value.magnitude)
        guard digits.utf8.count >= 7 else { return String(value) }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { grouped += "_" }
            grouped.append(digit)
        }
        return value < 0 ? "-\(grouped)" : grouped
    }

    static func value(_ value: DefaultValue) -> String {
        switch value {
        case .string(let text): string(text)
        case .integer(let number): integer(number)
        case .number(let text): text
        case .boolean(let flag): String(flag)
        case .enumerationCase(let name): "." + SwiftIdentifier.member(name.text)
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map(SwiftLiteral.value).joined(separator: ", "))]"
        }
    }
}
