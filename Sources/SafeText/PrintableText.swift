/// Text that may be printed to a terminal and to the log of a build service. The tool prints only this type and
/// ``WorkflowCommands``.
///
/// Literals are the tool's own text. Interpolated values come from documents, paths and configurations. Their line
/// breaks, control characters and bidirectional formatting characters are escaped, and the credentials of URLs are
/// redacted. The whole text contains no workflow command:
///
///     let line: PrintableText = "error: '\(path)' does not exist\n"
package struct PrintableText: ExpressibleByStringInterpolation, CustomStringConvertible, Hashable, Sendable {
    private var text: String

    /// The text to print.
    package var description: String { WorkflowCommandMarks.neutralised(text) }

    /// True if the text is empty.
    package var isEmpty: Bool { text.isEmpty }

    /// Creates a text from the tool's own text. Use only literals.
    package init(stringLiteral value: String) { text = value }

    /// Creates a text from the tool's own text and escaped values.
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Creates one line from any text (``escapedLine(_:)``).
    package init(line: String) { text = escapedLine(line) }

    /// Creates lines from a text whose line feeds are the tool's own.
    ///
    /// Tabs are kept, and all other unprintable characters are escaped. The credentials of URLs are kept, because this
    /// initialiser is for output that shows a whole document.
    package init(lines: String) { text = escaped(lines, keepsLines: true) }

    /// Appends a text.
    package static func += (lhs: inout PrintableText, rhs: PrintableText) { lhs.text += rhs.text }

    /// Returns the concatenation of two texts.
    package static func + (lhs: PrintableText, rhs: PrintableText) -> PrintableText {
        var sum = lhs
        sum += rhs
        return sum
    }

    /// Collects literals unchanged, and values in escaped form.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text: String

        /// Creates an empty collection.
        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Appends the tool's own text.
        package mutating func appendLiteral(_ literal: String) { text += literal }

        /// Appends text that is already printable.
        package mutating func appendInterpolation(_ value: PrintableText) { text += value.text }

        /// Appends the description of any value as one line.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += escapedLine(value.description)
        }
    }
}

extension Sequence<PrintableText> {
    /// Returns the texts joined with a separator.
    package func joined(separator: PrintableText = "") -> PrintableText {
        var joined: PrintableText = ""
        for (index, text) in enumerated() {
            if index > 0 { joined += separator }
            joined += text
        }
        return joined
    }
}
