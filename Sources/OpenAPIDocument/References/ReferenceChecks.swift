import SafeText
import SourceTree
import StableText

/// Reports references that form cycles or chains that are too long.
struct ReferenceChecks {
    let objects: ParsedObjects
    let diagnostics: Diagnostics

    /// Reports references that form cycles. Returns the places of the schemas on the cycles.
    func reportCircularReferences() -> Set<Pointer> {
        let circular = reportCycles(of: objects.schemas.compactMapValues { $0.reference })
        for links in objects.memo.references.values { reportCycles(of: links) }
        return Set(circular)
    }

    /// Reports each cycle once at its first reference. Returns the places on all cycles.
    @discardableResult private func reportCycles(of links: [Pointer: Reference]) -> [Pointer] {
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
        for item in objects.referringPathItems {
            var reference = item.reference
            var visited: Set<Pointer> = []
            while let next = reference, visited.insert(next.target).inserted {
                if visited.count > ReferenceResolver.maximumHops {
                    diagnostics.error(
                        .limitExceeded,
                        "this path item takes more than \(ReferenceResolver.maximumHops) references to resolve",
                        at: next.location)
                    break
                }
                reference = objects.memo.object(.reference(next), .pathItem)?.reference
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
