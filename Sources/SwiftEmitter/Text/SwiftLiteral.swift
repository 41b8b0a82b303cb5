internal import APIModel

/// Values as Swift source.
enum SwiftLiteral {
    /// Returns a string literal on one line, including its quotes.
    static func string(_ text: String) -> StringLiteral { StringLiteral(text) }

    /// Returns an integer literal. From seven digits, thousands are separated as swift-format requires: `1_000_000`.
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
        case .string(let text): string(text).source
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
