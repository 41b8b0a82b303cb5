import JSONPath
import SourceTree

/// Applies the actions of overlays to the tree of a document (Overlay 1.1.0, Action Object).
///
/// Nodes from an overlay keep their source locations, so that diagnostics about them point to the overlay. References
/// in them are relative to the document, which they become a part of.
struct OverlayApplication {
    /// The document after the actions that were applied.
    private(set) var root: Node
    let files: SourceFiles
    let diagnostics: Diagnostics
    let limits: ReadingLimits
    /// The number of nodes that actions have added. Copies of copies multiply.
    private var insertedCount = 0
    /// The budget for the steps of queries.
    let budget: JSONPathBudget

    init(root: Node, bytes: Int, files: SourceFiles, diagnostics: Diagnostics, limits: ReadingLimits) {
        budget = JSONPathBudget(bytes: bytes)
        self.root = root
        self.files = files
        self.diagnostics = diagnostics
        self.limits = limits
    }

    /// Applies the actions in order, each to the result of those before it.
    mutating func apply(_ overlay: Overlay) {
        for action in overlay.actions {
            guard let selected = nodes(of: action.target) else { return }
            guard !selected.isEmpty else {
                reportNothingSelected(action.target)
                continue
            }
            switch action.change {
            case .remove: remove(selected, action.target)
            case .update(let value): merge(value, into: selected, action.target, overlay)
            case .copy(let source):
                guard let value = onlyNode(of: source) else { continue }
                merge(value, into: selected, action.target, overlay)
            }
        }
    }

    /// Returns the nodes that a query selects, or `nil` if the budget is exceeded, which is reported.
    private func nodes(of query: Overlay.Query) -> [SelectedNode]? {
        let nodes = query.path.nodes(in: root, budget: budget)
        guard budget.isSpent else { return nodes }
        diagnostics.error(
            .limitExceeded,
            "the queries of the overlays take more than \(budget.limit) steps, a limit that this query exceeds; "
                + "nested filters and nested '..' visit the document again for each of its values",
            at: query.node.location)
        return nil
    }

    private mutating func remove(_ selected: [SelectedNode], _ target: Overlay.Query) {
        guard !selected.contains(where: \.path.isEmpty) else {
            diagnostics.error(
                .removedRoot, "the target is the document itself, which cannot be removed", at: target.node.location)
            return
        }
        root = SelectedPlaces(selected).edited(root) { _ in nil } ?? root
    }

    private mutating func merge(
        _ value: Node, into selected: [SelectedNode], _ target: Overlay.Query, _ overlay: Overlay
    ) {
        guard let kind = commonKind(of: selected, target) else { return }
        if overlay.minorVersion < 1, kind == .primitive {
            diagnostics.warning(
                .laterOverlay,
                "the target selects neither mappings nor lists, which requires Overlay 1.1, but this overlay "
                    + "declares 1.0; applying it anyway",
                at: target.node.location)
        }
        guard isWithinLimits(value, selected, target) else { return }
        let merge = OverlayMerge(diagnostics: diagnostics)
        root = SelectedPlaces(selected).edited(root) { merge.updated($0, with: value) } ?? root
    }

    /// Returns the kind of the selected nodes, or `nil` if they have several kinds, which is reported. "The selected
    /// nodes MUST be either all objects or all arrays or all primitives."
    private func commonKind(of selected: [SelectedNode], _ target: Overlay.Query) -> OverlayMerge.Kind? {
        let kind = OverlayMerge.Kind(selected[0].node)
        guard let other = selected.first(where: { OverlayMerge.Kind($0.node) != kind }) else { return kind }
        diagnostics.error(
            .mixedTargets, "the target selects values of different kinds; one update cannot be merged into all of them",
            at: target.node.location,
            notes: [
                .init("\(kind.description) is here", at: selected[0].node.location),
                .init("\(OverlayMerge.Kind(other.node).description) is here", at: other.node.location),
            ])
        return nil
    }

    /// Returns the node that `copy` selects, or `nil` if it is not "a single node", which is reported.
    private func onlyNode(of source: Overlay.Query) -> Node? {
        guard let nodes = nodes(of: source) else { return nil }
        guard nodes.count != 1 else { return nodes[0].node }
        let count = nodes.isEmpty ? "nothing" : "\(nodes.count) values"
        diagnostics.error(
            .ambiguousCopy, "'copy' must select one value, but selects \(count)", at: source.node.location,
            notes: nodes.prefix(2).map { .init("a selected value is here", at: $0.node.location) })
        return nil
    }

    /// Returns false if the action exceeds a limit, which is reported: copies of copies could grow without bound, and a
    /// tree that is too deep could exhaust the stack.
    private mutating func isWithinLimits(
        _ value: Node, _ selected: [SelectedNode], _ target: Overlay.Query
    ) -> Bool {
        let size = value.size
        insertedCount += size.count * selected.count
        let depth = (selected.map(\.path.count).max() ?? 0) + size.depth
        guard insertedCount <= limits.maximumAliasedNodes else {
            diagnostics.error(
                .limitExceeded, "overlays add more than \(limits.maximumAliasedNodes) values",
                at: target.node.location)
            return false
        }
        guard depth <= limits.maximumDepth else {
            diagnostics.error(
                .limitExceeded, "the action nests the document deeper than \(limits.maximumDepth) levels",
                at: target.node.location)
            return false
        }
        return true
    }
}

extension Node {
    /// The number of nodes, including this node, and the number of levels.
    fileprivate var size: (count: Int, depth: Int) {
        let children: [Node]
        switch content {
        case .scalar: return (1, 1)
        case .sequence(let elements): children = elements
        case .mapping(let mapping): children = mapping.entries.map(\.value)
        }
        return children.reduce((count: 1, depth: 1)) { size, child in
            let inner = child.size
            return (size.count + inner.count, max(size.depth, inner.depth + 1))
        }
    }
}
