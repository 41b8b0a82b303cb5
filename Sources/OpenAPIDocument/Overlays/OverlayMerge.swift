import SourceTree

/// Merges the value of `update`, or the node that `copy` selects, into nodes of a document (Overlay 1.1.0, Action
/// Object).
struct OverlayMerge {
    let diagnostics: Diagnostics

    /// The kind of a value, which determines how values are merged.
    enum Kind {
        case object, list, primitive

        init(_ node: Node) {
            switch node.content {
            case .mapping: self = .object
            case .sequence: self = .list
            case .scalar: self = .primitive
            }
        }

        var description: String {
            switch self {
            case .object: "a mapping"
            case .list: "a list"
            case .primitive: "a single value"
            }
        }
    }

    /// Returns a selected node with the value merged into it. The elements of a list are appended to a list. Any other
    /// value is appended as an element: Overlay 1.0 has only "an entry to append", which is not meant to be a list in
    /// the list.
    func updated(_ target: Node, with value: Node) -> Node {
        guard case .sequence(let elements) = target.content, value.sequence == nil else {
            return merged(target, value)
        }
        guard !value.isNull else { return kept(target, value) }
        return Node(.sequence(elements + [value]), at: target.location)
    }

    /// Merges mappings by key, concatenates lists, and replaces a single value.
    private func merged(_ target: Node, _ value: Node) -> Node {
        switch (target.content, value.content) {
        case (.mapping(let old), .mapping(let new)):
            return Node(.mapping(merged(old, new)), at: target.location)
        case (.sequence(let old), .sequence(let new)):
            return Node(.sequence(old + new), at: target.location)
        case (.scalar, .scalar):
            return value
        case (_, .scalar) where value.isNull:
            return kept(target, value)
        case (.scalar, _) where target.isNull:
            return value
        default:
            diagnostics.error(
                .incompatibleUpdate,
                "\(Kind(value).description) cannot be merged into \(Kind(target).description)", at: value.location,
                notes: [.init("\(Kind(target).description) is here", at: target.location)])
            return target
        }
    }

    /// Returns the target unchanged and reports the empty value. The example in the specification contains keys without
    /// a value (`components:`), which have no effect.
    private func kept(_ target: Node, _ value: Node) -> Node {
        diagnostics.warning(
            .idleAction, "the value is empty; \(Kind(target).description) in the document is not changed",
            at: value.location, notes: [.init("the target is here", at: target.location)])
        return target
    }

    private func merged(_ old: Mapping, _ new: Mapping) -> Mapping {
        var entries = old.entries
        var positions = [String: Int]()
        for (position, entry) in entries.enumerated() { positions[entry.key] = position }
        for entry in new {
            guard let position = positions[entry.key] else {
                entries.append(entry)
                continue
            }
            let known = entries[position]
            let value = merged(known.value, entry.value)
            let isReplaced = value.location == entry.value.location
            entries[position] = Mapping.Entry(
                key: entry.key, keyLocation: isReplaced ? entry.keyLocation : known.keyLocation, value: value)
        }
        return Mapping(entries)
    }
}
