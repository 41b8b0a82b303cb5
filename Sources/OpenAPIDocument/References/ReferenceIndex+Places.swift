package import SourceTree

extension ReferenceIndex {
    /// The entry document with the targets of in-place references written in the place of the references. `nil` if they
    /// exceed a limit, which was reported.
    package var expandedRoot: Node? { trees.inPlace.isExhausted ? nil : trees.root.map(trees.inPlace.expanded) }

    /// Returns the node at a place and the place where it is written, with references along the pointer resolved, or
    /// `nil` if there is none.
    package func node(at pointer: Pointer) -> (node: Node, pointer: Pointer)? {
        guard case .found(let place) = trees.find(pointer) else { return nil }
        return (place.node, place.pointer)
    }

    /// Returns the object at a place in the form of OpenAPI 3, by the section of the components that has such objects. An
    /// object of a Swagger 2.0 file is converted, and the targets of in-place references are written in the place of the
    /// references.
    package func object(at pointer: Pointer, of section: String) -> Node? {
        guard case .found(let place) = trees.find(pointer) else { return nil }
        return (trees.converted(place, section)?.node).map(trees.inPlace.expanded)
    }
}
