import JSONPath
import SourceTree
import Suggestions

extension OverlayApplication {
    /// Reports the first segment of a target that selects nothing, with the reason. It is not an error: "the action
    /// succeeds without changing the target document".
    func reportNothingSelected(_ target: Overlay.Query) {
        let segments = target.path.segments
        let selection = JSONPathSelection(root: root, budget: budget)
        var reached = [SelectedNode(node: root)]
        for (index, segment) in segments.enumerated() {
            let start = SelectedNode(node: root)
            let next = selection.select(Array(segments[...index]), from: start, isDistinct: true)
            guard next.isEmpty else {
                reached = next
                continue
            }
            diagnostics.warning(
                .nothingSelected, "the target selects nothing: \(reason(segment, from: reached))",
                at: files.location(of: segment.range, within: target.node), notes: note(on: reached))
            return
        }
    }

    private func reason(_ segment: JSONPathQuery.Segment, from reached: [SelectedNode]) -> String {
        guard segment.selectors.count == 1 else { return "none of these exists" }
        switch segment.selectors[0] {
        case .name(let name):
            let keys = segment.isDescendant ? [] : reached.flatMap { $0.node.mapping?.keys ?? [] }
            let isCheap = budget.spend(keys.count)
            let advice = isCheap ? closestMatch(to: name, in: keys).map { "; did you mean '\($0)'?" } ?? "" : ""
            return "there is no '\(name)'\(advice)"
        case .wildcard: return "there are no members or elements"
        case .index(let index): return "there is no element \(index)"
        case .slice: return "there are no elements in this range"
        case .filter: return "the filter matches nothing"
        }
    }

    private func note(on reached: [SelectedNode]) -> [Diagnostic.Note] {
        guard reached.count == 1, let node = reached.first?.node, reached.first?.path.isEmpty == false else {
            return []
        }
        return [.init("the path matches up to here", at: node.location)]
    }
}
