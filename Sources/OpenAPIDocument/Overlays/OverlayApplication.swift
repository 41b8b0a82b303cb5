import JSONPath
import SourceTree

/// Applies overlays to the tree of a document, action by action (Overlay 1.1.0, Action Object).
///
/// What an overlay brings in keeps its own places, so that a problem with it is shown in the overlay. References in it
/// start from the document, which it becomes a part of.
struct OverlayApplication {
    /// The document so far.
    private(set) var root: Node
    let files: SourceFiles
    let diagnostics: Diagnostics
    let limits: ReadingLimits
    /// How many nodes actions have put in; copies of copies multiply.
    private var insertedCount = 0
    /// The steps that queries may take.
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

    /// Returns the nodes that a query selects. Returns `nil`, and reports it, if the steps do not suffice.
    private func nodes(of query: Overlay.Query) -> [SelectedNode]? {
        let nodes = query.path.nodes(in: root, budget: budget)
        guard budget.isSpent else { return nodes }
        diagnostics.error(
            .limitExceeded,
            "the overlay's queries take more than \(budget.limit) steps, of which this one took the last; filters in "
                + "filters and '..' in '..' visit the document again for each of its values", at: query.node.location)
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
                "the target selects neither mappings nor lists; such updates came with Overlay 1.1, and this overlay follows 1.0",
                at: target.node.location)
        }
        guard isWithinLimits(value, selected, target) else { return }
        let merge = OverlayMerge(diagnostics: diagnostics)
        root = SelectedPlaces(selected).edited(root) { merge.updated($0, with: value) } ?? root
    }

    /// "The selected nodes MUST be either all objects or all arrays or all primitives."
    private func commonKind(of selected: [SelectedNode], _ target: Overlay.Query) -> OverlayMerge.Kind? {
        let kind = OverlayMerge.Kind(selected[0].node)
        guard let other = selected.first(where: { OverlayMerge.Kind($0.node) != kind }) else { return kind }
        diagnostics.error(
            .mixedTargets, "the target selects values of different kinds, which one update cannot fit",
            at: target.node.location,
            notes: [
                .init("\(kind.description) is here", at: selected[0].node.location),
                .init("\(OverlayMerge.Kind(other.node).description) is here", at: other.node.location),
            ])
        return nil
    }

    /// What `copy` selects: "a single node".
    private func onlyNode(of source: Overlay.Query) -> Node? {
        guard let nodes = nodes(of: source) else { return nil }
        guard nodes.count != 1 else { return nodes[0].node }
        let count = nodes.isEmpty ? "nothing" : "\(nodes.count) values"
        diagnostics.error(
            .ambiguousCopy, "'copy' must select one value, and selects \(count)", at: source.node.location,
            notes: nodes.prefix(2).map { .init("one is here", at: $0.node.location) })
        return nil
    }

    /// Copies of copies would grow without end, and a tree that is too deep is safe for nobody.
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
    /// How many nodes there are, itself included, and on how many levels.
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
