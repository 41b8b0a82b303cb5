import StableText

/// A JSON value that is written with sorted keys and an indentation of two spaces, for files that people read and tools
/// compare.
package indirect enum JSONText {
    case null
    case boolean(Bool)
    case integer(Int)
    case string(String)
    /// A value on one line that is already JSON.
    case verbatim(String)
    case array([JSONText])
    case object([String: JSONText])

    /// The value as text with a final line break.
    package var document: String {
        line + "\n"
    }

    /// The value as text without a final line break.
    package var line: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .string(let value): text += doubleQuoted(value)
        case .verbatim(let value): text += value
        case .array(let elements):
            guard !elements.isEmpty else { return text += "[]" }
            var separator = "[\n"
            for element in elements {
                text += separator + inner
                element.write(to: &text, indent: inner)
                separator = ",\n"
            }
            text += "\n\(indent)]"
        case .object(let members):
            guard !members.isEmpty else { return text += "{}" }
            var separator = "{\n"
            for (key, value) in Array(members).ordered(byText: { $0.key }) {
                text += separator + inner + doubleQuoted(key) + ": "
                value.write(to: &text, indent: inner)
                separator = ",\n"
            }
            text += "\n\(indent)}"
        }
    }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(arrayLiteral elements: JSONText...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONText)...) {
        self = .object(Dictionary(elements) { first, _ in first })
    }
}
