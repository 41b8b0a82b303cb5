import SourceTree

extension SourceFiles {
    /// Where a part of a scalar's text is written; the whole scalar where that cannot be told, as in a block of lines.
    ///
    /// The range counts Unicode scalars of the text, quotes and escapes undone.
    func location(of range: Range<Int>, within node: Node) -> SourceLocation {
        guard let scalar = node.scalar, let line = line(node.location.line, of: node.location.file) else {
            return node.location
        }
        let written = Array(line.unicodeScalars.dropFirst(Int(node.location.column) - 1))
        let text = Array(scalar.text.unicodeScalars)
        guard let columns = Self.columns(of: text, in: written) else { return node.location }
        let first = columns[min(range.lowerBound, text.count)]
        let last = columns[min(max(range.upperBound, range.lowerBound + 1), text.count)]
        var location = node.location
        location.column += Int32(first)
        location.length = Int32(max(1, last - first))
        return location
    }

    /// Where each scalar of a text is in what was written for it, and at last where it ends; `nil` where the text
    /// continues on another line.
    private static func columns(of text: [Unicode.Scalar], in written: [Unicode.Scalar]) -> [Int]? {
        switch written.first {
        case "'":
            return columns(of: text, in: written, quote: "'") { _ in 2 }
        case "\"":
            return columns(of: text, in: written, quote: "\"") { escape in
                switch escape {
                case "x": 4
                case "u": 6
                case "U": 10
                default: 2
                }
            }
        default:
            return written.starts(with: text) ? Array(0...text.count) : nil
        }
    }

    /// The same within quotes, where `width` gives how many scalars an escape takes. Every scalar that is no escape must
    /// be the text's own.
    private static func columns(
        of text: [Unicode.Scalar], in written: [Unicode.Scalar], quote: Unicode.Scalar,
        width: (Unicode.Scalar?) -> Int
    ) -> [Int]? {
        let mark: Unicode.Scalar = quote == "'" ? "'" : "\\"
        var columns: [Int] = []
        var position = 1
        for scalar in text {
            guard position < written.count else { return nil }
            columns.append(position)
            if written[position] == mark {
                position += width(position + 1 < written.count ? written[position + 1] : nil)
            } else {
                guard written[position] == scalar else { return nil }
                position += 1
            }
        }
        guard position < written.count, written[position] == quote else { return nil }
        return columns + [position]
    }
}
