/// Prints diagnostics.
public struct DiagnosticRenderer {
    /// The files the diagnostics point into.
    public let files: SourceFiles
    /// Whether to colour text with ANSI sequences.
    public let usesColor: Bool

    /// Makes a renderer.
    public init(files: SourceFiles, usesColor: Bool = false) {
        self.files = files
        self.usesColor = usesColor
    }

    /// Every diagnostic as a compiler prints it, each with its source line and a caret:
    ///
    /// ```
    /// schemas/Customer.yaml:41:9: warning: 'curency' is required but not declared [OAS1017]
    ///    41 |       - curency
    ///       |         ^~~~~~~
    /// ```
    public func text(_ diagnostics: [Diagnostic]) -> String {
        var excerpts = SourceExcerpts(files: files)
        var output = ""
        for diagnostic in diagnostics {
            output += heading(diagnostic)
            output += excerpt(at: diagnostic.location, from: &excerpts)
            for note in diagnostic.notes {
                output += place(note.location) + styled("note: ", .note) + printable(note.message) + "\n"
                output += excerpt(at: note.location, from: &excerpts)
            }
        }
        return output
    }

    /// For example `a.yaml:1:2: error: … [OAS2002]`.
    private func heading(_ diagnostic: Diagnostic) -> String {
        let style: Style = diagnostic.severity == .error ? .error : .warning
        let severity = styled("\(diagnostic.severity.rawValue): ", style)
        let message = styled(printable(diagnostic.message), .message)
        return "\(place(diagnostic.location))\(severity)\(message) [\(diagnostic.code)]\n"
    }

    /// For example `a.yaml:1:2: `.
    func place(_ location: SourceLocation?) -> String {
        guard let location else { return "" }
        return "\(files.path(of: location.file)):\(location.line):\(location.column): "
    }

    private func excerpt(at location: SourceLocation?, from excerpts: inout SourceExcerpts) -> String {
        guard let location, let excerpt = excerpts.excerpt(at: location) else { return "" }
        let number = String(location.line)
        let padded = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let margin = String(repeating: " ", count: padded.utf8.count)
        return "\(padded) | \(excerpt.line)\n\(margin) | \(styled(excerpt.caret, .caret))\n"
    }

    /// Texts come from documents: a control character in one must not reach a terminal.
    func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return text.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }.joined()
    }

    private enum Style: String {
        case error = "\u{1B}[1;31m"
        case warning = "\u{1B}[1;35m"
        case note = "\u{1B}[1;36m"
        case message = "\u{1B}[1m"
        case caret = "\u{1B}[1;32m"
    }

    private func styled(_ text: String, _ style: Style) -> String {
        usesColor ? style.rawValue + text + "\u{1B}[0m" : text
    }
}
