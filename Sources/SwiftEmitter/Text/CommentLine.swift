/// One line of a comment, or of a page of documentation.
///
/// Text of the document or of the configuration reaches generated source through this type, or as a literal
/// (``SwiftLiteral``). Its only initialiser makes sure that the line holds nothing that ends a line, no NUL or other
/// control, and no mark that changes the direction of text; so it cannot leave its comment.
struct CommentLine: Hashable, Sendable {
    let text: String

    /// Makes a line. Ends of lines become a space each, controls and marks of direction are left out.
    init(_ text: String) {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        self.text = isPlain ? text : Self.cleaned(text)
    }

    /// The line without any text.
    static let empty = CommentLine("")

    var isEmpty: Bool { text.isEmpty }

    private static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if HiddenCharacters.endsLine(scalar) {
                if !(scalar == "\n" && previous == "\r") { result.append(" ") }
            } else if scalar == "\t" {
                result.append(" ")
            } else if !HiddenCharacters.isControl(scalar) {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}

extension CommentLine: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.init(value) }
}
