import SourceTree

/// Merges the value of an `update`, or what `copy` selects, into nodes of a document (Overlay 1.1.0, Action Object).
struct OverlayMerge {
    let diagnostics: Diagnostics

    /// What decides how two values are merged.
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

    /// A node that a target selected, with the value merged in. A list takes up the elements of a list, and any other
    /// value as an element: 1.0 has nothing but "an entry to append", which nobody means to be a list within the list.
    func updated(_ target: Node, with value: Node) -> Node {
        guard case .sequence(let elements) = target.content, value.sequence == nil else {
            return merged(target, value)
        }
        guard !value.isNull else { return kept(target, value) }
        return Node(.sequence(elements + [value]), at: target.location)
    }

    /// Mappings are merged name by name, lists are joined, a single value is replaced by another.
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

    /// The specification's own example has keys without a value (`components:`) beside others: they say nothing.
    private func kept(_ target: Node, _ value: Node) -> Node {
        diagnostics.warning(
            .idleAction, "there is no value here; \(Kind(target).description) in the document stays as it is",
            at: value.location, notes: [.init("which is here", at: target.location)])
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
