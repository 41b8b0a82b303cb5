internal import SafeText

/// Cuts the lines under diagnostics out of the files.
///
/// A line of a minified document can have megabytes and hundreds of diagnostics, so the last line is kept and
/// only a window of it is shown.
struct SourceExcerpts {
    /// A source line and the line under it.
    struct Excerpt {
        let line: String
        let caret: String
    }

    let files: SourceFiles
    /// Of a line where there is nothing to show, no scalars.
    private var cached: (file: FileID, line: Int32, scalars: [Unicode.Scalar]?)?

    /// The most characters of a line that are shown.
    private static let window = 160
    private static let ellipsis: [Unicode.Scalar] = ["…"]

    init(files: SourceFiles) {
        self.files = files
    }

    /// What to show for a place, `nil` where the file has no such line, nothing is on it or it is no text.
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

    /// `^~~~` under the characters meant; tabs stay tabs, so that the two lines align at any tab width.
    private func caret(under line: ArraySlice<Unicode.Scalar>, from start: Int, length: Int) -> String {
        var text = ""
        for scalar in line.prefix(start) {
            text += scalar == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(scalar))
        }
        let meant = line.dropFirst(start).prefix(max(1, length))
        let width = meant.reduce(0) { $0 + DisplayWidth.of($1) }
        return text + "^" + String(repeating: "~", count: max(0, width - 1))
    }

    /// The line, `nil` where there is nothing to show. All that looks at a whole line is done once for it.
    private mutating func line(at location: SourceLocation) -> [Unicode.Scalar]? {
        if let cached, cached.file == location.file, cached.line == location.line { return cached.scalars }
        guard let line = files.line(location.line, of: location.file) else { return nil }
        let scalars = Array(maskingCredentials(in: line).unicodeScalars)
        let shown = scalars.isEmpty || scalars.contains("\0") ? nil : SourceExcerpts.visible(scalars)
        cached = (location.file, location.line, shown)
        return shown
    }

    /// The line with a character in the place of each that is not printable, other than a tab, and of a `#` that would
    /// begin a command in a log.
    private static func visible(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var line = scalars.map { $0 == "\t" || isPrintable($0) ? $0 : "\u{FFFD}" }
        let ascii = line.map { $0.isASCII ? UInt8(truncatingIfNeeded: $0.value) : 0 }
        for position in WorkflowCommandMarks.positions(in: ascii) { line[position] = "\u{FFFD}" }
        return line
    }
}
