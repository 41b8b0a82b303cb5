import JSONPath
package import SourceTree

/// An overlay that is applied to the entry document before it is parsed.
package struct OverlayFile: Hashable, Sendable {
    /// The path, relative to the working directory.
    package let path: String
    /// The source location of the option or key that names the overlay, for diagnostics.
    package let location: SourceLocation?

    /// Creates a reference to an overlay.
    package init(path: String, location: SourceLocation? = nil) {
        self.path = path
        self.location = location
    }
}

/// Changes to a document (Overlay 1.1.0, Overlay Object).
struct Overlay {
    /// The minor version: 0 for 1.0 and 1 for 1.1.
    let minorVersion: Int
    /// The string node with the document that the overlay extends.
    let extends: Node?
    /// The actions in the order in which they are applied.
    let actions: [Action]

    /// An action (Overlay 1.1.0, Action Object).
    struct Action {
        let target: Query
        let change: Change
    }

    /// A JSONPath query and the node that contains its text.
    struct Query {
        let path: JSONPathQuery
        let node: Node
    }

    enum Change {
        case remove
        /// Merges the value into the selected nodes.
        case update(Node)
        /// Merges the only node that the query selects.
        case copy(Query)
    }
}
