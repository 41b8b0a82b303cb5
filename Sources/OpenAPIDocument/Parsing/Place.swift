import SourceTree

/// A node, with where it is and what to point at if it lacks something.
struct Place {
    let node: Node
    let pointer: Pointer
    /// The key it is under; the node itself where it is under none.
    let owner: SourceLocation
    /// What encloses the node; nil where that says nothing about references.
    let scope: Shared<SchemaScope>?

    init(node: Node, pointer: Pointer, owner: SourceLocation? = nil, scope: Shared<SchemaScope>? = nil) {
        self.node = node
        self.pointer = pointer
        self.owner = owner ?? node.location
        self.scope = scope
    }

    /// The value of an entry of this place's mapping.
    func child(_ entry: Mapping.Entry) -> Place {
        Place(node: entry.value, pointer: pointer.appending(entry.key), owner: entry.keyLocation, scope: scope)
    }

    /// An element of this place's sequence.
    func child(_ element: Node, at index: Int) -> Place {
        Place(node: element, pointer: pointer.appending(index), scope: scope)
    }

    /// The place with another scope.
    func with(_ scope: SchemaScope) -> Place {
        Place(node: node, pointer: pointer, owner: owner, scope: Shared(scope))
    }

    /// What kind of node it is, for "found …".
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
