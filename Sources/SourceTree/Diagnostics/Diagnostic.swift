/// A problem with a document, and its source location.
package struct Diagnostic: Hashable, Sendable {
    /// The severity of a diagnostic.
    package enum Severity: String, Hashable, Sendable {
        /// An error. The run fails.
        case error
        /// A warning. The output is usable, but may differ from what the author of the document meant.
        case warning
    }

    /// A further message about the problem, for example with the source location of the first of two equal keys.
    package struct Note: Hashable, Sendable {
        /// The text, in lower case and without a full stop.
        package let message: String
        /// The source location, or `nil` if the note has none.
        package let location: SourceLocation?

        /// Creates a note.
        package init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// The severity.
    package var severity: Severity
    /// The kind of problem, for looking it up or ignoring it.
    package let code: DiagnosticCode
    /// The text, in lower case and without a full stop. Names from the document are in `'quotes'`.
    package let message: String
    /// The source location, or `nil` if there is none, as for a missing file on the command line.
    package let location: SourceLocation?
    /// Further messages about the problem.
    package let notes: [Note]

    /// Creates a diagnostic.
    package init(
        _ severity: Severity,
        _ code: DiagnosticCode,
        _ message: String,
        at location: SourceLocation?,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.notes = notes
    }
}
