/// Converts a description into the lines of a comment: paragraphs, lists, tables and code.
///
/// The content of a code block is not escaped. Therefore a code block is written so that all CommonMark parsers agree
/// on its beginning and end: at most three spaces precede its delimiters, and its lines have at least the same
/// indentation.
struct DiscussionLines {
    private let source: [[UInt8]]
    private let hasTable: Bool
    private var index = 0
    private var result: [CommentLine] = []

    static func lines(_ text: String) -> [CommentLine] {
        var lines = DiscussionLines(text)
        while lines.index < lines.source.count { lines.addBlock() }
        while lines.result.last?.isEmpty == true { lines.result.removeLast() }
        return lines.result
    }

    private init(_ text: String) {
        source = CommentText.lines(text)
        hasTable = source.contains { CommentText($0).mayDelimitTable }
    }

    private mutating func addBlock() {
        var line = CommentText(source[index])
        index += 1
        if line.isBlank {
            if let last = result.last, !last.isEmpty { result.append(.empty) }
        } else if let fence = line.fence {
            addCode(fence, first: line)
        } else {
            if !hasTable { join(&line) }
            line.makePlain(hasCells: hasTable)
            let isWhole = line.isTableRow || line.isHeading
            let lines = isWhole ? [CommentText.text(line.bytes)] : line.wrapped(CommentLines.width)
            result += lines.map { CommentLine($0) }
        }
    }

    /// Adds a code block. Only its indentation is changed.
    private mutating func addCode(_ fence: CommentText.Fence, first: CommentText) {
        // With more than three spaces, it would not be a fenced code block outside of a list.
        let indent = fence.indent > 3 ? 0 : fence.indent
        let surplus = fence.indent - indent
        add(first.bytes.dropFirst(surplus), indent: indent)
        while index < source.count {
            let line = CommentText(source[index])
            index += 1
            if line.closes(fence) {
                add(line.bytes.drop { $0 == UInt8(ascii: " ") }, indent: indent)
                return
            }
            let dropped = min(surplus, line.indent)
            add(line.bytes.dropFirst(dropped), indent: indent)
        }
        // Without a closing delimiter, the block would include the text after it.
        result.append(CommentLine(String(repeating: " ", count: indent) + fence.text))
    }

    /// Adds a line with at least this indentation, unless it is empty.
    private mutating func add(_ bytes: ArraySlice<UInt8>, indent: Int) {
        let own = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        let missing = bytes.isEmpty ? 0 : max(0, indent - own)
        result.append(CommentLine(String(repeating: " ", count: missing) + CommentText.text(Array(bytes))))
    }

    /// Joins the lines of a paragraph across which a code span extends. At most four lines are joined, so that no line
    /// is read often.
    private func joined(_ line: CommentText) -> (line: CommentText, count: Int)? {
        guard !line.isHeading, !MarkdownEscapes.isBalanced(line.bytes) else { return nil }
        var bytes = line.bytes
        for count in 1...3 where index + count <= source.count {
            let next = CommentText(source[index + count - 1])
            guard next.goesOnWithParagraph else { return nil }
            bytes += [UInt8(ascii: " ")] + next.bytes.drop { $0 == UInt8(ascii: " ") }
            if MarkdownEscapes.isBalanced(bytes) { return (CommentText(bytes), count) }
        }
        return nil
    }

    private mutating func join(_ line: inout CommentText) {
        guard let joined = joined(line) else { return }
        line = joined.line
        index += joined.count
    }
}
