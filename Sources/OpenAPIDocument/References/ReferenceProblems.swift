import SourceTree
import StableText

/// A reference that cannot be resolved.
struct ReferenceProblem {
    /// The cause of the problem. References with the same cause are one diagnostic.
    let cause: String
    let location: SourceLocation
    let severity: Diagnostic.Severity
    let code: DiagnosticCode
    let message: String
    let notes: [Diagnostic.Note]
}

/// The references that cannot be resolved and are not reported yet.
final class ReferenceProblems {
    private var problems: [ReferenceProblem] = []
    /// The maximum number of further places that are shown for one problem.
    private static let shownPlaces = 2

    func add(_ problem: ReferenceProblem) { problems.append(problem) }

    /// Reports the references. Those with the same cause are one diagnostic.
    func report(to diagnostics: Diagnostics) {
        var groups = [String: [ReferenceProblem]]()
        for problem in problems.ordered(by: { $0.location < $1.location }) {
            groups[problem.cause, default: []].append(problem)
        }
        problems = []
        for group in Array(groups.values).ordered(by: { $0[0].location < $1[0].location }) {
            diagnostics.report(Self.diagnostic(for: group))
        }
    }

    private static func diagnostic(for group: [ReferenceProblem]) -> Diagnostic {
        let first = group[0]
        var locations: [SourceLocation] = []
        for problem in group.dropFirst() where problem.location != first.location {
            if locations.last != problem.location { locations.append(problem.location) }
        }
        let shown = locations.prefix(shownPlaces).map { Diagnostic.Note("also referred to here", at: $0) }
        let rest = locations.count - shown.count
        let more = rest > 0 ? [Diagnostic.Note("and in \(rest) more \(rest == 1 ? "place" : "places")")] : []
        let isError = group.contains { $0.severity == .error }
        return Diagnostic(
            isError ? .error : .warning, first.code, first.message, at: first.location,
            notes: first.notes + shown + more)
    }
}
