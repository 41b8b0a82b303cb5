/// A text as a Swift string literal on one line, including its quotes.
///
/// The only initialiser escapes everything that would end the literal, begin an interpolation or be invisible (The
/// Swift Programming Language, "String Literals"). The value is therefore always a single literal, for any text.
struct StringLiteral: Hashable, Sendable, CustomStringConvertible {
    let source: String

    /// Creates the literal of a text in time linear in the length of the text.
    init(_ text: String) {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F }) else {
            source = "\"\(text)\""
            return
        }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where Self.isInvisible(scalar):
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        source = result + "\""
    }

    /// Returns true if this is the literal of a text that needs no escapes.
    func isLiteral(of text: String) -> Bool {
        source.utf8.count == text.utf8.count + 2 && source.utf8.dropFirst().dropLast().elementsEqual(text.utf8)
    }

    /// The literal, for use inside an expression.
    var description: String { source }

    /// Returns true for control characters and for characters that change the appearance of a line: direction marks,
    /// joiners and line breaks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060...0x2065: true
        default: HiddenCharacters.endsLine(scalar) || HiddenCharacters.isControl(scalar)
        }
    }
}

extension Sequence<StringLiteral> {
    /// The literals separated by commas.
    var list: String { map(\.source).joined(separator: ", ") }
}
