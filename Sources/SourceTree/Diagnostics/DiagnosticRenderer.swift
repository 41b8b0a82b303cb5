package import SafeText

/// Formats diagnostics.
///
/// Messages contain text of documents, and file names may come from others. Every format escapes them and omits the
/// credentials of URLs.
package struct DiagnosticRenderer {
    /// The files that the diagnostics refer to.
    package let files: SourceFiles
    /// A Boolean value that indicates whether text is coloured with ANSI escape sequences.
    package let usesColor: Bool

    /// Creates a renderer.
    package init(files: SourceFiles, usesColor: Bool = false) {
        self.files = files
        self.usesColor = usesColor
    }

    /// Returns the diagnostics as a compiler prints them, each with its source line and a caret:
    ///
    /// ```
    /// schemas/Customer.yaml:41:9: warning: 'curency' is required but not declared [OAS1017]
    ///    41 |       - curency
    ///       |         ^~~~~~~
    /// ```
    package func text(_ diagnostics: [Diagnostic]) -> PrintableText {
        var excerpts = SourceExcerpts(files: files)
        var output: PrintableText = ""
        for diagnostic in diagnostics {
            output += heading(diagnostic)
            output += excerpt(at: diagnostic.location, from: &excerpts)
            for note in diagnostic.notes {
                output += "\(place(note.location))\(styled("note: ", .note))\(note.message)\n"
                output += excerpt(at: note.location, from: &excerpts)
            }
        }
        return output
    }

    /// Returns the first line of a diagnostic, for example `a.yaml:1:2: error: … [OAS2002]`.
    private func heading(_ diagnostic: Diagnostic) -> PrintableText {
        let style: Style = diagnostic.severity == .error ? .error : .warning
        let severity = styled("\(diagnostic.severity.rawValue): ", style)
        let message = styled("\(diagnostic.message)", .message)
        return "\(place(diagnostic.location))\(severity)\(message) [\(diagnostic.code)]\n"
    }

    /// Returns the prefix for a source location, for example `a.yaml:1:2: `.
    func place(_ location: SourceLocation?) -> PrintableText {
        guard let location else { return "" }
        return "\(files.path(of: location.file)):\(location.line):\(location.column): "
    }

    private func excerpt(at location: SourceLocation?, from excerpts: inout SourceExcerpts) -> PrintableText {
        guard let location, let excerpt = excerpts.excerpt(at: location) else { return "" }
        let number = String(location.line)
        let padded = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let margin = String(repeating: " ", count: padded.utf8.count)
        let caret = styled(PrintableText(lines: excerpt.caret), .caret)
        return "\(padded) | \(PrintableText(lines: excerpt.line))\n\(margin) | \(caret)\n"
    }

    private enum Style {
        case error, warning, note, message, caret

        var sequence: PrintableText {
            switch self {
            case .error: "\u{1B}[1;31m"
            case .warning: "\u{1B}[1;35m"
            case .note: "\u{1B}[1;36m"
            case .message: "\u{1B}[1m"
            case .caret: "\u{1B}[1;32m"
            }
        }
    }

    private func styled(_ text: PrintableText, _ style: Style) -> PrintableText {
        usesColor ? "\(style.sequence)\(text)\u{1B}[0m" : text
    }
}
