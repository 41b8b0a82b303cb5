/// A text as a literal of Swift, quotes included, on one line.
///
/// Its only initialiser escapes what would end the literal, begin an interpolation or hide something (The Swift
/// Programming Language, "String Literals"); so what it holds is one literal, whatever the text is.
struct StringLiteral: Hashable, Sendable, CustomStringConvertible {
    let source: String

    /// Makes the literal of a text. Takes time that grows with the text's length.
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

    /// The literal, for an expression that it is a part of.
    var description: String { source }

    /// Controls, and marks that change how a line reads: directions, joiners, ends of lines.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060...0x2065: true
        default: HiddenCharacters.endsLine(scalar) || HiddenCharacters.isControl(scalar)
        }
    }
}

extension Sequence<StringLiteral> {
    /// The literals with commas between them.
    var list: String { map(\.source).joined(separator: ", ") }
}
