internal import APIModel

/// The lines of a documentation comment, without the slashes.
///
/// The CommonMark of the document is kept. Only long lines are broken at spaces, and markup with a special meaning in
/// DocC is escaped.
enum CommentLines {
    /// The maximum number of characters of a line that can be broken at a space.
    static let width = 100

    static func lines(_ documentation: Documentation, notes: [String] = []) -> [CommentLine] {
        if documentation.isEmpty && documentation.origin == nil && notes.isEmpty { return [] }
        var parts: [[CommentLine]] = []
        if !documentation.summary.isEmpty { parts.append(wrap(documentation.summary)) }
        if !documentation.discussion.isEmpty { parts.append(DiscussionLines.lines(documentation.discussion)) }
        parts += notes.map { wrap($0, isOwn: true) }
        if let origin = documentation.origin { parts.append([line(origin)]) }
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [CommentLine.empty]))
    }

    /// Returns `- Parameters:` with an item for each parameter, or `- Parameter name:` for a single one.
    static func parameters(_ parameters: [(name: String, comment: String)]) -> [CommentLine] {
        guard parameters.count > 1 else {
            return parameters.flatMap { wrap("- Parameter \($0.name): \($0.comment)", isOwn: true) }
        }
        return ["- Parameters:"] + parameters.flatMap { wrap("  - \($0.name): \($0.comment)", isOwn: true) }
    }

    /// Returns the paragraph that names an element of the document. It is one line, because a line break in a JSON
    /// pointer would be hard to search for.
    private static func line(_ origin: Origin) -> CommentLine {
        switch origin {
        case .schema(let pointer): CommentLine("Schema: \(code(pointer))")
        case .operation(let method, let path): CommentLine(code("\(method) \(path)"))
        case .webhook(let method, let name): CommentLine("Webhook: \(code("\(method) \(name)"))")
        }
    }

    /// Returns a title as one line for use in a sentence or as a heading.
    static func title(_ text: String) -> CommentLine {
        CommentLine(CommentText.text(MarkdownEscapes.escaped(Array(clean(text).text.utf8))))
    }

    /// Returns a text as one line.
    static func clean(_ text: String) -> CommentLine {
        CommentLine(CommentText.lines(text).map(CommentText.text).joined(separator: " "))
    }

    /// Returns a text as code in a sentence, for example `` `image/png` `` for a media type. Backticks are replaced,
    /// because they would end the code.
    static func code(_ text: String) -> String {
        "`\(clean(text.contains("`") ? text.replacing("`", with: "'") : text).text)`"
    }

    /// Returns a paragraph or list item as lines of limited width.
    ///
    /// - Parameter isOwn: True if the generator wrote the beginning of the text, whose special meaning in DocC is then
    ///   intended.
    static func wrap(_ text: String, isOwn: Bool = false) -> [CommentLine] {
        var line = CommentText(Array(clean(text).text.utf8))
        if isOwn { line.escape() } else { line.makePlain() }
        return line.wrapped(width).map { CommentLine($0) }
    }
}
