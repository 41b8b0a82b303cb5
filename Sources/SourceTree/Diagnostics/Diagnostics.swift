import StableText

/// Collects the diagnostics of a run. It is passed to all code that can report a problem.
///
/// Diagnostics with the same code, source location and message are kept once, as an error if one of them is an error. A
/// part of the document that is visited twice therefore does not report a problem twice.
package final class Diagnostics {
    /// The properties by which two diagnostics are the same problem.
    private struct Identity: Hashable {
        let code: DiagnosticCode
        let location: SourceLocation?
        let message: String
    }

    /// A part of a document that a problem belongs to.
    package enum Subject: Hashable, Sendable {
        /// An operation, by its position in the document.
        case operation(Int)
        /// A schema that has a type of its own, by the number of the type.
        case type(Int)
    }

    /// The part of the document that is being examined, or `nil` if it is not a part that can be left out.
    package var subject: Subject?
    /// The numbers of the codes whose warnings are not collected.
    package var ignoredCodes: Set<Int> = []
    /// The parts of the document that each problem belongs to, or `nil` for a problem of the whole document.
    private var subjects: [Set<Subject>?] = []
    private var reported: [Diagnostic] = []
    /// The position of each problem in ``reported``.
    private var identities = [Identity: Int]()

    /// A Boolean value that indicates whether an error has been reported.
    package private(set) var hasErrors = false

    /// Creates an empty collector.
    package init() {}

    /// Adds a diagnostic. If the same problem was reported before, it becomes an error if one of the two is an error.
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

    /// Removes the warnings that belong only to parts of the document for which the closure returns true.
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

    /// The diagnostics, ordered by file, line, column and order of reporting. Those without a source location come
    /// first.
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

    /// The number of errors.
    package var errorCount: Int {
        reported.count { $0.severity == .error }
    }

    /// The number of warnings.
    package var warningCount: Int {
        reported.count { $0.severity == .warning }
    }
}
