import SourceTree
import StableText

/// The result of resolving a pointer.
enum Finding {
    /// A node.
    case found(NodeContext)
    /// There is no such node. `last` is the deepest place that exists, and it has no `token`.
    case missing(last: NodeContext, token: String)
    /// The file cannot be read, which is reported.
    case unreadable
}

extension DocumentLoader {
    /// The maximum number of references that are resolved along one pointer.
    static let maximumHops = 32

    /// Returns the node at a pointer.
    ///
    /// A pointer can continue after a `$ref`, as in `#/paths/~1a/get/parameters/0/schema` if the parameter is a
    /// reference. The reference is then resolved, unless `hops` has reached the maximum.
    func find(_ pointer: Pointer, hops: Int = 0) -> Finding {
        let pointer = inPlace.canonical(pointer)
        guard let root = root(of: pointer.file) else { return .unreadable }
        let hasIdentifiers = hasIdentifiers(pointer.file)
        var place = NodeContext(
            node: root, pointer: Pointer(file: pointer.file), scope: outermostScope(of: pointer.file).map(Shared.init))
        guard pointer.text == "#" || pointer.text.hasPrefix("#/") else {
            return .missing(last: place, token: String(pointer.text.dropFirst()))
        }
        let tokens = pointer.tokens
        for (index, token) in tokens.enumerated() {
            if hasIdentifiers, let mapping = place.node.mapping {
                var scope = place.scope?.value ?? SchemaScope()
                scope.enter(mapping, at: place.pointer)
                place = place.with(scope)
            }
            if let child = child(token, of: inPlace.place(at: place.pointer) ?? place) {
                place = child
                continue
            }
            guard hops < DocumentLoader.maximumHops, let reference = Parser(loader: self).reference(in: place) else {
                return .missing(last: place, token: token)
            }
            let rest = tokens[index...].reduce(reference.target) { $0.appending($1) }
            return find(rest, hops: hops + 1)
        }
        return .found(inPlace.place(at: place.pointer) ?? place)
    }

    private func child(_ token: String, of place: NodeContext) -> NodeContext? {
        switch place.node.content {
        case .scalar: return nil
        case .mapping(let mapping): return mapping.entry(token).map(place.child)
        case .sequence(let elements):
            guard let index = integerValue(of: token), elements.indices.contains(index) else { return nil }
            return place.child(elements[index], at: index)
        }
    }
}
