/// Turns a description into the lines of a comment: paragraphs, lists, tables and code.
///
/// A block of code is written so that every reader of CommonMark sees it begin and end where this type does, because what
/// stands in it is not escaped: its delimiters have at most three spaces before them, and no line of it less than they.
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

    /// A block of code. Only its indentation is changed.
    private mutating func addCode(_ fence: CommentText.Fence, first: CommentText) {
        // With more spaces it would not be a block of code outside of a list.
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
        // A block that nothing closes would take what follows with it.
        result.append(CommentLine(String(repeating: " ", count: indent) + fence.text))
    }

    /// Adds a line with at least this indentation, unless it is empty.
    private mutating func add(_ bytes: ArraySlice<UInt8>, indent: Int) {
        let own = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        let missing = bytes.isEmpty ? 0 : max(0, indent - own)
        result.append(CommentLine(String(repeating: " ", count: missing) + CommentText.text(Array(bytes))))
    }

    /// Joins the lines of a paragraph over which a code span goes; a few at most, so that no line is read often.
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
