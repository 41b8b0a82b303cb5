import JSONPath
import SourceTree

/// The positions of selected nodes as a tree, so that one traversal changes all of them.
struct SelectedPlaces {
    private var isSelected = false
    private var children = [Int: SelectedPlaces]()

    init(_ nodes: [SelectedNode]) {
        for node in nodes { insert(node.path[...]) }
    }

    private init() {}

    private mutating func insert(_ path: ArraySlice<Int>) {
        guard let first = path.first else {
            isSelected = true
            return
        }
        children[first, default: SelectedPlaces()].insert(path.dropFirst())
    }

    /// Returns the node with a change applied to every selected node, outer nodes first. A node for which the result of
    /// `change` is `nil` is removed.
    ///
    /// A change must keep the children at their positions, as merging does.
    func edited(_ node: Node, _ change: (Node) -> Node?) -> Node? {
        var node = node
        if isSelected {
            guard let changed = change(node) else { return nil }
            node = changed
        }
        guard !children.isEmpty else { return node }
        switch node.content {
        case .scalar:
            return node
        case .sequence(let elements):
            let edited = edited(elements, change)
            if edited.count == children.count {
                var elements = elements
                for (position, element) in edited { elements[position] = element }
                return Node(.sequence(elements), at: node.location)
            }
            let kept = elements.indices.compactMap { children[$0] == nil ? elements[$0] : edited[$0] }
            return Node(.sequence(kept), at: node.location)
        case .mapping(let mapping):
            let edited = edited(mapping.map(\.value), change)
            let replaced = mapping.replacing(edited)
            if edited.count == children.count { return Node(.mapping(replaced), at: node.location) }
            let kept = replaced.indices.filter { children[$0] == nil || edited[$0] != nil }.map { replaced[$0] }
            return Node(.mapping(Mapping(kept)), at: node.location)
        }
    }

    /// Returns the changed values by position, without the removed ones.
    private func edited(_ values: [Node], _ change: (Node) -> Node?) -> [Int: Node] {
        var edited = [Int: Node]()
        for (position, places) in children where values.indices.contains(position) {
            edited[position] = places.edited(values[position], change)
        }
        return edited
    }
}
