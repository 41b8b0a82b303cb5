/// A line of a comment, or of a page of documentation.
///
/// Text of the document or the configuration is included in generated source only through this type or as a literal
/// (``SwiftLiteral``). The only initialiser removes line breaks, NUL and other control characters, and characters that
/// change the direction of text. The text therefore cannot end its comment.
struct CommentLine: Hashable, Sendable {
    let text: String

    /// Creates a line. Line breaks become spaces, and control characters and direction marks are removed.
    init(_ text: String) {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        self.text = isPlain ? text : Self.cleaned(text)
    }

    /// The empty line.
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
