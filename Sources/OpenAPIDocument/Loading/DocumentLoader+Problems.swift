import SafeText
import SourceTree
import StableText

extension DocumentLoader {
    /// How many further places of one problem are shown.
    private static let shownPlaces = 2

    /// Reports the references that cannot be followed, those with one cause together: one missing file should not
    /// fill the screen.
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
                Diagnostic.Note("it is referred to here too", at: $0)
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

    /// Reports references that lead back to themselves, and marks such schemas as not to be found.
    func reportCircularReferences() {
        let links = schemas.compactMapValues { $0.reference }
        let circular = reportCycles(of: links)
        circularSchemas = Set(circular)
        for links in memo.references.values { reportCycles(of: links) }
    }

    /// Reports each circle once, at its first reference; gives the places that are on one.
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

    /// Reports path items at the end of too many references, each to the next.
    func reportLongPathItems() {
        for item in referringPathItems {
            var reference = item.reference
            var visited: Set<Pointer> = []
            while let next = reference, visited.insert(next.target).inserted {
                if visited.count > DocumentLoader.maximumHops {
                    diagnostics.error(
                        .limitExceeded,
                        "this path item is behind more than \(DocumentLoader.maximumHops) references, each to the next",
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
            .referenceCycle, "'\(first.text)' leads back to itself", at: first.location,
            notes: ordered.dropFirst().map { .init("by way of '\($0.text)'", at: $0.location) })
    }
}
