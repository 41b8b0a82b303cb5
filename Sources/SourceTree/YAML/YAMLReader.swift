/// Reads YAML and JSON text into a ``Node``.
package enum YAMLReader {
    /// Reads a registered file.
    ///
    /// Reading follows the YAML 1.2 core schema: `NO`, `yes` and `12:30` are strings. Whatever keeps the text
    /// from being read (syntax, encoding, limits) is reported to `diagnostics` and gives `nil`; a duplicate
    /// key is reported too, and its first value stands.
    package static func read(
        _ file: FileID, of files: SourceFiles, diagnostics: Diagnostics, limits: ReadingLimits = ReadingLimits()
    ) -> Node? {
        let bytes = files.bytes(of: file)
        guard bytes.count <= limits.maximumBytes else {
            let message = FileReadingError.tooLarge(bytes: bytes.count, limit: limits.maximumBytes).description
            diagnostics.error(.limitExceeded, "the file \(message)", at: SourceLocation(file: file, line: 1, column: 1))
            return nil
        }
        guard let text = SourceText(bytes, file: file, diagnostics: diagnostics) else { return nil }
        if let line = text.excessiveDirective {
            diagnostics.error(
                .limitExceeded, "the file has more than \(ReadingLimits.maximumDirectives) directives",
                at: SourceLocation(file: file, line: Int32(truncatingIfNeeded: line), column: 1))
            return nil
        }
        do throws(ReadingFailure) {
            return try node(of: text, file: file, diagnostics: diagnostics, limits: limits)
        } catch {
            guard error.isSyntax, let adapted = text.adaptedJSON() else {
                diagnostics.report(error.diagnostic)
                return nil
            }
            return secondAttempt(adapted, after: error, file: file, diagnostics: diagnostics, limits: limits)
        }
    }

    /// Reads JSON again with what libyaml does not understand rewritten; the first problem is the one to report
    /// where both attempts fail, because its place is that of the text as written.
    private static func secondAttempt(
        _ text: SourceText, after first: ReadingFailure, file: FileID, diagnostics: Diagnostics, limits: ReadingLimits
    ) -> Node? {
        do throws(ReadingFailure) {
            return try node(of: text, file: file, diagnostics: diagnostics, limits: limits)
        } catch {
            diagnostics.report(first.diagnostic)
            return nil
        }
    }

    private static func node(
        of text: SourceText, file: FileID, diagnostics: Diagnostics, limits: ReadingLimits
    ) throws(ReadingFailure) -> Node {
        let events = YAMLEvents(text.bytes)
        var builder = NodeBuilder(events: events, text: text, file: file, limits: limits)
        let node = try builder.document()
        for problem in builder.problems { diagnostics.report(problem) }
        return node
    }
}

/// Why reading stopped.
struct ReadingFailure: Error {
    let diagnostic: Diagnostic
    /// Whether the text could not be parsed, so that a second attempt may help.
    var isSyntax = false
}
