/// Reads YAML and JSON text into a ``Node``.
package enum YAMLReader {
    /// Reads a registered file.
    ///
    /// The YAML 1.2 core schema applies: `NO`, `yes` and `12:30` are strings. If the text cannot be read because of its
    /// syntax, its encoding or a limit, the problem is reported to `diagnostics` and the result is `nil`. A duplicate
    /// key is reported too, and the value of its first occurrence is used.
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

    /// Reads a JSON text again after rewriting the parts that libyaml does not understand. If this fails too, the first
    /// problem is reported, because its location refers to the original text.
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

/// The reason why reading stopped.
struct ReadingFailure: Error {
    let diagnostic: Diagnostic
    /// True if the text could not be parsed, so that a second attempt may succeed.
    var isSyntax = false
}
