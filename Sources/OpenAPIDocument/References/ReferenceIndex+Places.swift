package import SourceTree

extension ReferenceIndex {
    /// The entry document with in-place references replaced by their targets, or `nil` if they exceed a limit, which
    /// was reported.
    package var expandedRoot: Node? {
        let inPlace = resolver.trees.inPlace
        guard !inPlace.isExhausted, let entry = resolver.trees.entry else { return nil }
        return resolver.trees.root(of: entry).map(inPlace.expanded)
    }

    /// Returns the node at a place and its own place, with references along the pointer resolved. The result is `nil`
    /// if there is none.
    package func node(at pointer: Pointer) -> (node: Node, pointer: Pointer)? {
        guard case .found(let place) = resolver.find(pointer) else { return nil }
        return (place.node, place.pointer)
    }

    /// Returns the object at a place in the form of OpenAPI 3. The section of the components determines its kind. An
    /// object of a Swagger 2.0 file is converted, and in-place references are replaced by their targets.
    package func object(at pointer: Pointer, of section: String) -> Node? {
        guard case .found(let place) = resolver.find(pointer) else { return nil }
        return SwaggerContext(resolver: resolver, records: SwaggerRecords(diagnostics: Diagnostics()))
            .converted(place, section).map { resolver.trees.inPlace.expanded($0.node) }
    }
}
