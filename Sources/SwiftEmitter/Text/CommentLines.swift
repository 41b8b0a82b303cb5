internal import APIModel

/// The lines of a documentation comment, without the slashes.
///
/// The document's CommonMark stays what it is: only long lines are broken, at spaces, and what DocC would take for
/// something of its own is made plain text.
enum CommentLines {
    /// The most characters of a line, where it has a space to break at.
    static let width = 100

    static func lines(_ documentation: Documentation, notes: [String] = []) -> [String] {
        if documentation.isEmpty && notes.isEmpty { return [] }
        var parts: [[String]] = []
        if !documentation.summary.isEmpty { parts.append(wrap(documentation.summary)) }
        if !documentation.discussion.isEmpty { parts.append(discussion(documentation.discussion)) }
        parts += notes.map(wrap)
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// `- Parameters:` with an item for each, or `- Parameter name:` where there is one.
    static func parameters(_ parameters: [(name: String, comment: String)]) -> [String] {
        guard parameters.count > 1 else {
            return parameters.flatMap { wrap("- Parameter \($0.name): \($0.comment)", isOwn: true) }
        }
        return ["- Parameters:"] + parameters.flatMap { wrap("  - \($0.name): \($0.comment)", isOwn: true) }
    }

    /// A text as one line, for example a title inside a sentence.
    static func clean(_ text: String) -> String {
        CommentText.lines(text).map(CommentText.text).joined(separator: " ")
    }

    /// One paragraph or list item, broken into lines.
    ///
    /// - Parameter isOwn: Whether the generator wrote it, and means what DocC makes of it.
    static func wrap(_ text: String, isOwn: Bool) -> [String] {
        var line = CommentText(Array(clean(text).utf8))
        if !isOwn { line.makePlain() }
        return line.wrapped(width)
    }

    static func wrap(_ text: String) -> [String] { wrap(text, isOwn: text.hasPrefix("- ")) }

    /// Paragraphs, lists, tables and code. What stands in code is not touched.
    private static func discussion(_ text: String) -> [String] {
        var result: [String] = []
        var fence: CommentText.Fence?
        for bytes in CommentText.lines(text) {
            var line = CommentText(bytes)
            if let open = fence {
                result.append(CommentText.text(bytes))
                if line.closes(open) { fence = nil }
            } else if line.isBlank {
                if let last = result.last, !last.isEmpty { result.append("") }
            } else if let opened = line.fence {
                fence = opened
                result.append(CommentText.text(bytes))
            } else {
                line.makePlain()
                result += line.isTableRow || line.isHeading ? [CommentText.text(line.bytes)] : line.wrapped(width)
            }
        }
        // A fence that nothing closes would take what follows with it.
        if let fence { result.append(fence.text) }
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }
}
