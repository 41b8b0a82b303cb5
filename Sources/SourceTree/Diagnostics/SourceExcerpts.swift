internal import SafeText

/// Extracts the source lines that are shown below diagnostics.
///
/// A line of a minified document can have megabytes and hundreds of diagnostics. Therefore the most recent line is
/// cached, and at most a window of it is shown.
struct SourceExcerpts {
    /// A source line and the caret line below it.
    struct Excerpt {
        let line: String
        let caret: String
    }

    let files: SourceFiles
    /// The most recent line. `scalars` is `nil` if the line cannot be shown.
    private var cached: (file: FileID, line: Int32, scalars: [Unicode.Scalar]?)?

    /// The largest number of characters of a line that are shown.
    private static let window = 160
    private static let ellipsis: [Unicode.Scalar] = ["…"]

    init(files: SourceFiles) {
        self.files = files
    }

    /// Returns the excerpt for a source location, or `nil` if the line does not exist, is empty or contains a NUL
    /// character.
    mutating func excerpt(at location: SourceLocation) -> Excerpt? {
        guard let scalars = line(at: location) else { return nil }
        var shown = scalars[...]
        var start = max(0, Int(location.column) - 1)
        if scalars.count > SourceExcerpts.window {
            let first = max(0, min(start - 40, scalars.count - SourceExcerpts.window))
            let end = first + SourceExcerpts.window
            let head = first > 0 ? SourceExcerpts.ellipsis : []
            let tail = end < scalars.count ? SourceExcerpts.ellipsis : []
            shown = (head + scalars[first..<end] + tail)[...]
            start += head.count - first
        }
        let line = String(String.UnicodeScalarView(shown))
        return Excerpt(line: line, caret: caret(under: shown, from: start, length: Int(location.length)))
    }

    /// Returns `^~~~` for the characters of the range. Tabs are kept, so that both lines align at any tab width.
    private func caret(under line: ArraySlice<Unicode.Scalar>, from start: Int, length: Int) -> String {
        var text = ""
        for scalar in line.prefix(start) {
            text += scalar == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(scalar))
        }
        let meant = line.dropFirst(start).prefix(max(1, length))
        let width = meant.reduce(0) { $0 + DisplayWidth.of($1) }
        return text + "^" + String(repeating: "~", count: max(0, width - 1))
    }

    /// Returns the line, or `nil` if it cannot be shown. Work on a whole line is done once per line.
    private mutating func line(at location: SourceLocation) -> [Unicode.Scalar]? {
        if let cached, cached.file == location.file, cached.line == location.line { return cached.scalars }
        guard let line = files.line(location.line, of: location.file) else { return nil }
        let scalars = Array(maskingCredentials(in: line).unicodeScalars)
        let shown = scalars.isEmpty || scalars.contains("\0") ? nil : SourceExcerpts.visible(scalars)
        cached = (location.file, location.line, shown)
        return shown
    }

    /// Returns the line with U+FFFD in place of each unprintable character other than a tab, and of each `#` that would
    /// begin a command in a log.
    private static func visible(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var line = scalars.map { $0 == "\t" || isPrintable($0) ? $0 : "\u{FFFD}" }
        let ascii = line.map { $0.isASCII ? UInt8(truncatingIfNeeded: $0.value) : 0 }
        for position in WorkflowCommandMarks.positions(in: ascii) { line[position] = "\u{FFFD}" }
        return line
    }
}
