internal import APIModel

/// The lines of a documentation comment, without the slashes.
///
/// The document's CommonMark stays what it is: only long lines are broken, at spaces, and what DocC would take for
/// something of its own is made plain text.
enum CommentLines {
    /// The most characters of a line, where it has a space to break at.
    static let width = 100

    static func lines(_ documentation: Documentation, notes: [String] = []) -> [CommentLine] {
        if documentation.isEmpty && notes.isEmpty { return [] }
        var parts: [[CommentLine]] = []
        if !documentation.summary.isEmpty { parts.append(wrap(documentation.summary)) }
        if !documentation.discussion.isEmpty { parts.append(discussion(documentation.discussion)) }
        parts += notes.map { wrap($0) }
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [CommentLine.empty]))
    }

    /// `- Parameters:` with an item for each, or `- Parameter name:` where there is one.
    static func parameters(_ parameters: [(name: String, comment: String)]) -> [CommentLine] {
        guard parameters.count > 1 else {
            return parameters.flatMap { wrap("- Parameter \($0.name): \($0.comment)", isOwn: true) }
        }
        return ["- Parameters:"] + parameters.flatMap { wrap("  - \($0.name): \($0.comment)", isOwn: true) }
    }

    /// A text as one line, for example a title inside a sentence.
    static func clean(_ text: String) -> CommentLine {
        CommentLine(CommentText.lines(text).map(CommentText.text).joined(separator: " "))
    }

    /// A text as code in a sentence, for example a media type: `` `image/png` ``. A backtick in it would end the code.
    static func code(_ text: String) -> String {
        "`\(clean(text.contains("`") ? text.replacing("`", with: "'") : text).text)`"
    }

    /// One paragraph or list item, broken into lines.
    ///
    /// - Parameter isOwn: Whether the generator wrote it, and means what DocC makes of it.
    static func wrap(_ text: String, isOwn: Bool) -> [CommentLine] {
        var line = CommentText(Array(clean(text).text.utf8))
        if !isOwn { line.makePlain() }
        return line.wrapped(width).map { CommentLine($0) }
    }

    static func wrap(_ text: String) -> [CommentLine] { wrap(text, isOwn: text.hasPrefix("- ")) }

    /// Paragraphs, lists, tables and code. What stands in code is not touched.
    private static func discussion(_ text: String) -> [CommentLine] {
        var result: [CommentLine] = []
        var fence: CommentText.Fence?
        for bytes in CommentText.lines(text) {
            var line = CommentText(bytes)
            if let open = fence {
                result.append(CommentLine(CommentText.text(bytes)))
                if line.closes(open) { fence = nil }
            } else if line.isBlank {
                if let last = result.last, !last.isEmpty { result.append(.empty) }
            } else if let opened = line.fence {
                fence = opened
                result.append(CommentLine(CommentText.text(bytes)))
            } else {
                line.makePlain()
                let isWhole = line.isTableRow || line.isHeading
                let lines = isWhole ? [CommentText.text(line.bytes)] : line.wrapped(width)
                result += lines.map { CommentLine($0) }
            }
        }
        // A fence that nothing closes would take what follows with it.
        if let fence { result.append(CommentLine(fence.text)) }
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }
}
