import SourceTree

extension SourceFiles {
    /// Returns the source location of a part of a scalar's text, or that of the whole scalar if the part cannot be
    /// located, as in a block scalar.
    ///
    /// The range is in Unicode scalars of the text, after quotes and escapes are decoded.
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

    /// Returns the column of each Unicode scalar of a text in its source, followed by the column of the end. The result
    /// is `nil` if the text continues on another line.
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

    /// Returns the columns of a quoted text. `width` returns the number of Unicode scalars of an escape. Every Unicode
    /// scalar that is not part of an escape must be the same as in the text.
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
