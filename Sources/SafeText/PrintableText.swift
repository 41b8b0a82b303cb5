/// Text that may be printed to a terminal and to the log of a service that runs builds: the only kind that the tool
/// prints, beside ``WorkflowCommands``.
///
/// Literals are the tool's own words. Interpolated values come from documents, paths and configurations: they stay on
/// their line and lose control characters, bidirectional formatting characters and the credentials of URLs. The whole
/// contains no workflow command:
///
///     let line: PrintableText = "error: '\(path)' does not exist\n"
package struct PrintableText: ExpressibleByStringInterpolation, CustomStringConvertible, Hashable, Sendable {
    private var text: String

    /// The text to print.
    package var description: String { WorkflowCommandMarks.neutralised(text) }

    /// True where there is nothing to print.
    package var isEmpty: Bool { text.isEmpty }

    /// Makes a text of the tool's own words; use it with literals alone.
    package init(stringLiteral value: String) { text = value }

    /// Makes a text of the tool's own words and escaped values.
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Makes one line of any text (``escapedLine(_:)``).
    package init(line: String) { text = escapedLine(line) }

    /// Makes lines of a text whose line feeds are the tool's own; tabs stay too, and everything else that is not
    /// printable is escaped. The credentials of URLs stay: it is for output that shows a document as a whole.
    package init(lines: String) { text = escaped(lines, keepsLines: true) }

    /// Appends a text.
    package static func += (lhs: inout PrintableText, rhs: PrintableText) { lhs.text += rhs.text }

    /// Joins two texts.
    package static func + (lhs: PrintableText, rhs: PrintableText) -> PrintableText {
        var sum = lhs
        sum += rhs
        return sum
    }

    /// Collects literals as they are and values escaped.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text: String

        /// Makes an empty collection.
        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Appends the tool's own words.
        package mutating func appendLiteral(_ literal: String) { text += literal }

        /// Appends text that is printable already.
        package mutating func appendInterpolation(_ value: PrintableText) { text += value.text }

        /// Appends the description of any value as one line.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += escapedLine(value.description)
        }
    }
}

extension Sequence<PrintableText> {
    /// The texts, one after the other, with a separator between them.
    package func joined(separator: PrintableText = "") -> PrintableText {
        var joined: PrintableText = ""
        for (index, text) in enumerated() {
            if index > 0 { joined += separator }
            joined += text
        }
        return joined
    }
}
