import SourceTree

/// Selected nodes as a tree of positions, so that one walk changes all of them.
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

    /// The tree with every selected node changed, a node before those in it; `nil` removes one from what it is in.
    ///
    /// A change must keep the children in their positions, as merging does.
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
            let edited = elements.enumerated().compactMap { position, element in
                children[position].map { $0.edited(element, change) } ?? element
            }
            return Node(.sequence(edited), at: node.location)
        case .mapping(let mapping):
            let edited = mapping.enumerated().compactMap { position, entry -> Mapping.Entry? in
                guard let places = children[position] else { return entry }
                return places.edited(entry.value, change).map {
                    Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: $0)
                }
            }
            return Node(.mapping(Mapping(edited)), at: node.location)
        }
    }
}
