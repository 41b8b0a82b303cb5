import StableText

/// Collects the diagnostics of a run; it is passed to whoever may find a problem.
///
/// The same problem (code, place and message) is kept once, with the graver severity, so that a part which is
/// visited twice does not complain twice.
package final class Diagnostics {
    /// What makes two diagnostics the same problem.
    private struct Identity: Hashable {
        let code: DiagnosticCode
        let location: SourceLocation?
        let message: String
    }

    /// The part of a document that a problem is about.
    package enum Subject: Hashable, Sendable {
        /// An operation, by its position.
        case operation(Int)
        /// A schema with a type of its own, by the type's number.
        case type(Int)
    }

    /// The part of the document that is being looked at; nil where it is none that could be left out.
    package var subject: Subject?
    /// The warnings that are not collected, by their codes' numbers.
    package var ignoredCodes: Set<Int> = []
    /// The parts that each problem is about; nil for one that is about the document as a whole.
    private var subjects: [Set<Subject>?] = []
    private var reported: [Diagnostic] = []
    /// Where each is in ``reported``.
    private var identities = [Identity: Int]()

    /// Whether any of them is an error.
    package private(set) var hasErrors = false

    /// Makes an empty collector.
    package init() {}

    /// Adds a diagnostic; the same problem again is an error if one of the two is.
    package func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity != .error, ignoredCodes.contains(diagnostic.code.number) { return }
        let identity = Identity(
            code: diagnostic.code, location: diagnostic.location, message: diagnostic.message)
        if diagnostic.severity == .error { hasErrors = true }
        if let known = identities[identity] {
            if diagnostic.severity == .error { reported[known].severity = .error }
            if let subject { subjects[known]?.insert(subject) } else { subjects[known] = nil }
            return
        }
        identities[identity] = reported.count
        reported.append(diagnostic)
        subjects.append(subject.map { [$0] })
    }

    /// Removes the warnings that are only about parts of the document for which the condition is true.
    package func removeWarnings(about isLeftOut: (Subject) -> Bool) {
        let kept = reported.indices.filter { index in
            reported[index].severity == .error || subjects[index]?.allSatisfy(isLeftOut) != true
        }
        reported = kept.map { reported[$0] }
        subjects = kept.map { subjects[$0] }
        identities = [:]
        for (index, diagnostic) in reported.enumerated() {
            identities[
                Identity(code: diagnostic.code, location: diagnostic.location, message: diagnostic.message)] = index
        }
    }

    /// Reports an error.
    package func error(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(.error, code, message, at: location, notes: notes))
    }

    /// Reports a warning.
    package func warning(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(.warning, code, message, at: location, notes: notes))
    }

    /// All of them, ordered by file, line, column and then the order of reporting; those without a place first.
    package var all: [Diagnostic] {
        let ordered = Array(reported.enumerated()).ordered { lhs, rhs in
            switch (lhs.element.location, rhs.element.location) {
            case (nil, nil): return lhs.offset < rhs.offset
            case (nil, _): return true
            case (_, nil): return false
            case (let left?, let right?):
                let leftPlace = (left.file.index, left.line, left.column)
                let rightPlace = (right.file.index, right.line, right.column)
                return leftPlace == rightPlace ? lhs.offset < rhs.offset : leftPlace < rightPlace
            }
        }
        return ordered.map(\.element)
    }

    /// How many errors there are.
    package var errorCount: Int {
        reported.count { $0.severity == .error }
    }

    /// How many warnings there are.
    package var warningCount: Int {
        reported.count { $0.severity == .warning }
    }
}
