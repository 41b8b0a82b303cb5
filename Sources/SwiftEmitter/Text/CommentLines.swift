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
        if !documentation.discussion.isEmpty { parts.append(DiscussionLines.lines(documentation.discussion)) }
        parts += notes.map { wrap($0, isOwn: true) }
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [CommentLine.empty]))
    }

    /// `- Parameters:` with an item for each, or `- Parameter name:` where there is one.
    static func parameters(_ parameters: [(name: String, comment: String)]) -> [CommentLine] {
        guard parameters.count > 1 else {
            return parameters.flatMap { wrap("- Parameter \($0.name): \($0.comment)", isOwn: true) }
        }
        return ["- Parameters:"] + parameters.flatMap { wrap("  - \($0.name): \($0.comment)", isOwn: true) }
    }

    /// A title as one line, to stand inside of a sentence or as a heading.
    static func title(_ text: String) -> CommentLine {
        CommentLine(CommentText.text(MarkdownEscapes.escaped(Array(clean(text).text.utf8))))
    }

    /// A text as one line.
    static func clean(_ text: String) -> CommentLine {
        CommentLine(CommentText.lines(text).map(CommentText.text).joined(separator: " "))
    }

    /// A text as code in a sentence, for example a media type: `` `image/png` ``. A backtick in it would end the code.
    static func code(_ text: String) -> String {
        "`\(clean(text.contains("`") ? text.replacing("`", with: "'") : text).text)`"
    }

    /// One paragraph or list item, broken into lines.
    ///
    /// - Parameter isOwn: True where the generator wrote its beginning, and means what DocC makes of it.
    static func wrap(_ text: String, isOwn: Bool = false) -> [CommentLine] {
        var line = CommentText(Array(clean(text).text.utf8))
        if isOwn { line.escape() } else { line.makePlain() }
        return line.wrapped(width).map { CommentLine($0) }
    }
}
