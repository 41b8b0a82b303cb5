/// A problem with a document, as a value with a place.
package struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    package enum Severity: String, Hashable, Sendable {
        /// What was asked for does not hold; the run fails.
        case error
        /// The output is usable, yet not what the document's author meant.
        case warning
    }

    /// A second place that explains the first, for example where a duplicate key was first written.
    package struct Note: Hashable, Sendable {
        /// The text, in lower case and without a full stop.
        package let message: String
        /// The place, if it has one.
        package let location: SourceLocation?

        /// Makes a note.
        package init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// How bad it is.
    package var severity: Severity
    /// What kind of problem it is, to look up or to silence.
    package let code: DiagnosticCode
    /// The text, in lower case and without a full stop; names of the document in `'quotes'`.
    package let message: String
    /// The place, if it has one; a missing file on the command line has none.
    package let location: SourceLocation?
    /// Further places.
    package let notes: [Note]

    /// Makes a diagnostic.
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
