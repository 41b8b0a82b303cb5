import SourceTree

/// A node, its JSON pointer, and the source location for diagnostics about missing parts.
struct NodeContext {
    let node: Node
    let pointer: Pointer
    /// The source location of the key of the node, or of the node itself if it has no key.
    let owner: SourceLocation
    /// The scope of enclosing objects, or `nil` if it does not affect references.
    let scope: Shared<SchemaScope>?

    init(node: Node, pointer: Pointer, owner: SourceLocation? = nil, scope: Shared<SchemaScope>? = nil) {
        self.node = node
        self.pointer = pointer
        self.owner = owner ?? node.location
        self.scope = scope
    }

    /// Returns the value of an entry of the mapping at this place.
    func child(_ entry: Mapping.Entry) -> NodeContext {
        NodeContext(node: entry.value, pointer: pointer.appending(entry.key), owner: entry.keyLocation, scope: scope)
    }

    /// Returns an element of the sequence at this place.
    func child(_ element: Node, at index: Int) -> NodeContext {
        NodeContext(node: element, pointer: pointer.appending(index), scope: scope)
    }

    /// Returns the place with another scope.
    func with(_ scope: SchemaScope) -> NodeContext {
        NodeContext(node: node, pointer: pointer, owner: owner, scope: Shared(scope))
    }

    /// The description of the node in messages, as in "found a list".
    var found: String {
        switch node.content {
        case .mapping: return "a mapping"
        case .sequence: return "a list"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: return scalar.text.isEmpty ? "nothing" : scalar.text
            case .boolean, .integer, .number: return scalar.text
            case .string: return scalar.text.utf8.count <= 40 ? "'\(scalar.text)'" : "text"
            }
        }
    }
}
