import SafeText
import SourceTree
import StableText

extension DocumentLoader {
    /// The maximum number of further places that are shown for one problem.
    private static let shownPlaces = 2

    /// Reports the references that cannot be resolved. References with the same cause are one diagnostic.
    func reportReferenceProblems() {
        var groups = [String: [ReferenceProblem]]()
        for problem in problems.ordered(by: { $0.location < $1.location }) {
            groups[problem.cause, default: []].append(problem)
        }
        problems = []
        for group in Array(groups.values).ordered(by: { $0[0].location < $1[0].location }) {
            let first = group[0]
            var locations: [SourceLocation] = []
            for problem in group.dropFirst() where problem.location != first.location {
                if locations.last != problem.location { locations.append(problem.location) }
            }
            let shown = locations.prefix(DocumentLoader.shownPlaces).map {
                Diagnostic.Note("also referred to here", at: $0)
            }
            let rest = locations.count - shown.count
            let more = rest > 0 ? [Diagnostic.Note("and in \(rest) more \(rest == 1 ? "place" : "places")")] : []
            let isError = group.contains { $0.severity == .error }
            diagnostics.report(
                Diagnostic(
                    isError ? .error : .warning, first.code, first.message, at: first.location,
                    notes: first.notes + shown + more))
        }
    }

    /// Reports references that form cycles, and records the schemas on the cycles as not resolvable.
    func reportCircularReferences() {
        let links = schemas.compactMapValues { $0.reference }
        let circular = reportCycles(of: links)
        circularSchemas = Set(circular)
        for links in memo.references.values { reportCycles(of: links) }
    }

    /// Reports each cycle once at its first reference. Returns the places on all cycles.
    @discardableResult
    private func reportCycles(of links: [Pointer: Reference]) -> [Pointer] {
        var finished: Set<Pointer> = []
        var circular: [Pointer] = []
        for start in links.keys where !finished.contains(start) {
            var path: [Pointer] = []
            var positions = [Pointer: Int]()
            var current = start
            while let link = links[current], !finished.contains(current) {
                if let position = positions[current] {
                    reportCycle(path[position...].compactMap { links[$0] })
                    circular += path[position...]
                    break
                }
                positions[current] = path.count
                path.append(current)
                current = link.target
            }
            finished.formUnion(path)
        }
        return circular
    }

    /// Reports path items that take too many references to resolve.
    func reportLongPathItems() {
        for item in referringPathItems {
            var reference = item.reference
            var visited: Set<Pointer> = []
            while let next = reference, visited.insert(next.target).inserted {
                if visited.count > DocumentLoader.maximumHops {
                    diagnostics.error(
                        .limitExceeded,
                        "this path item takes more than \(DocumentLoader.maximumHops) references to resolve",
                        at: next.location)
                    break
                }
                reference = memo.object(.reference(next), .pathItem)?.reference
            }
        }
    }

    private func reportCycle(_ references: [Reference]) {
        let ordered = references.ordered { $0.location < $1.location }
        guard let first = ordered.first else { return }
        diagnostics.error(
            .referenceCycle, "'\(first.text)' refers back to itself", at: first.location,
            notes: ordered.dropFirst().map { .init("through '\($0.text)'", at: $0.location) })
    }
}
