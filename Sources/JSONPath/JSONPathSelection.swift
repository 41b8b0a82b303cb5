package import SourceTree

/// A selected node and the path to it from the root.
package struct SelectedNode {
    package let node: Node
    /// The position of each step among the entries of its mapping or the elements of its sequence.
    package var path: [Int] = []

    package init(node: Node, path: [Int] = []) {
        self.node = node
        self.path = path
    }

    /// The children in the order of the document.
    var children: [SelectedNode] {
        switch node.content {
        case .scalar: return []
        case .sequence(let elements):
            return elements.enumerated().map { SelectedNode(node: $0.element, path: path + [$0.offset]) }
        case .mapping(let mapping):
            return mapping.enumerated().map { SelectedNode(node: $0.element.value, path: path + [$0.offset]) }
        }
    }
}

extension JSONPathQuery {
    /// Returns the nodes that the query selects, in the order of RFC 9535 §2.1.2 and without duplicates.
    ///
    /// The result is incomplete if the budget is exhausted afterwards (``JSONPathBudget/isSpent``).
    package func nodes(in root: Node, budget: JSONPathBudget) -> [SelectedNode] {
        JSONPathSelection(root: root, budget: budget).select(
            segments, from: SelectedNode(node: root), isDistinct: true)
    }
}

/// The selection of nodes from a tree by queries.
package struct JSONPathSelection {
    /// The node that `$` refers to, in filters too.
    let root: Node
    /// The remaining steps. Each visited node takes one step.
    let budget: JSONPathBudget

    package init(root: Node, budget: JSONPathBudget) {
        self.root = root
        self.budget = budget
    }

    /// Returns the nodes that the segments select. A node can be selected several times, as in the RFC, unless
    /// `isDistinct` is true.
    package func select(
        _ segments: [JSONPathQuery.Segment], from start: SelectedNode, isDistinct: Bool = false
    ) -> [SelectedNode] {
        var selected = [start]
        for segment in segments {
            if selected.isEmpty { break }
            var next: [SelectedNode] = []
            for node in selected {
                if segment.isDescendant {
                    selectBelow(node, segment.selectors, into: &next)
                } else {
                    select(segment.selectors, of: node, into: &next)
                }
            }
            if isDistinct {
                var seen: Set<[Int]> = []
                next = next.filter { seen.insert($0.path).inserted }
            }
            selected = next
        }
        return selected
    }

    /// Selects from the node and then from each of its descendants, parents first (RFC 9535 §2.5.2.2).
    private func selectBelow(
        _ node: SelectedNode, _ selectors: [JSONPathQuery.Selector], into selected: inout [SelectedNode]
    ) {
        select(selectors, of: node, into: &selected)
        for child in node.children where child.node.scalar == nil {
            guard budget.spend() else { return }
            selectBelow(child, selectors, into: &selected)
        }
    }

    private func select(
        _ selectors: [JSONPathQuery.Selector], of node: SelectedNode, into selected: inout [SelectedNode]
    ) {
        for selector in selectors {
            guard budget.spend() else { return }
            switch selector {
            case .name(let name):
                guard let mapping = node.node.mapping, let position = mapping.position(of: name) else { continue }
                selected.append(SelectedNode(node: mapping[position].value, path: node.path + [position]))
            case .wildcard:
                let children = node.children
                guard budget.spend(children.count) else { return }
                selected += children
            case .index(let index):
                guard let elements = node.node.sequence else { continue }
                append(index < 0 ? elements.count + index : index, of: elements, at: node.path, to: &selected)
            case .slice(let start, let end, let step):
                guard let elements = node.node.sequence, budget.spend(elements.count) else { continue }
                for position in Self.positions(start, end, step, count: elements.count) {
                    append(position, of: elements, at: node.path, to: &selected)
                }
            case .filter(let condition):
                selected += node.children.filter { budget.spend() && holds(condition, at: $0.node) }
            }
        }
    }

    private func append(_ position: Int, of elements: [Node], at path: [Int], to selected: inout [SelectedNode]) {
        guard elements.indices.contains(position) else { return }
        selected.append(SelectedNode(node: elements[position], path: path + [position]))
    }

    /// Returns the positions that an array slice selects (RFC 9535 §2.3.4.2.2).
    private static func positions(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> [Int] {
        func counted(_ index: Int) -> Int { index >= 0 ? index : count + index }
        if step > 0 {
            let lower = min(max(counted(start ?? 0), 0), count)
            let upper = min(max(counted(end ?? count), 0), count)
            return lower < upper ? Array(stride(from: lower, to: upper, by: step)) : []
        }
        guard step < 0 else { return [] }
        let upper = min(max(start.map(counted) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(counted) ?? -1, -1), count - 1)
        return lower < upper ? Array(stride(from: upper, to: lower, by: step)) : []
    }
}
