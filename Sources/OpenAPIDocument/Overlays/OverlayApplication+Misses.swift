import JSONPath
import SourceTree
import Suggestions

extension OverlayApplication {
    /// Says where along its path a target comes to nothing, and what is there instead. It is no error: "the action
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
        guard segment.selectors.count == 1 else { return "none of these is there" }
        switch segment.selectors[0] {
        case .name(let name):
            let keys = segment.isDescendant ? [] : reached.flatMap { $0.node.mapping?.keys ?? [] }
            let isCheap = budget.spend(keys.count)
            let advice = isCheap ? closestMatch(to: name, in: keys).map { "; did you mean '\($0)'?" } ?? "" : ""
            return "there is no '\(name)'\(advice)"
        case .wildcard: return "there is nothing below"
        case .index(let index): return "there is no element \(index)"
        case .slice: return "the list has no such elements"
        case .filter: return "the filter holds nowhere"
        }
    }

    private func note(on reached: [SelectedNode]) -> [Diagnostic.Note] {
        guard reached.count == 1, let node = reached.first?.node, reached.first?.path.isEmpty == false else {
            return []
        }
        return [.init("the path leads to here", at: node.location)]
    }
}
