import JSONPath
package import SourceTree

/// An overlay to apply to the entry document, before anything is read off it.
package struct OverlayFile: Hashable, Sendable {
    /// The path, as seen from the working directory.
    package let path: String
    /// Where it was asked for, to point at if it cannot be read.
    package let location: SourceLocation?

    /// Names an overlay.
    package init(path: String, location: SourceLocation? = nil) {
        self.path = path
        self.location = location
    }
}

/// Changes to a document (Overlay 1.1.0, Overlay Object).
struct Overlay {
    /// 0 or 1, of 1.0 and 1.1.
    let minorVersion: Int
    /// What document it was made for: a string node.
    let extends: Node?
    /// In the order in which they are applied.
    let actions: [Action]

    /// Overlay 1.1.0, Action Object.
    struct Action {
        let target: Query
        let change: Change
    }

    /// A JSONPath, with the node that it is written in.
    struct Query {
        let path: JSONPathQuery
        let node: Node
    }

    enum Change {
        case remove
        /// Merge this into what is selected.
        case update(Node)
        /// Merge the one node of the document that this selects.
        case copy(Query)
    }
}
