package import SourceTree

/// A reference as it was read: a `$ref`, a `$dynamicRef`, a value of a discriminator's `mapping`, or a link's
/// `operationRef`.
package struct FollowedReference: Hashable, Sendable {
    /// What it names.
    package let target: Pointer
    /// Where the components declare such objects, for example `schemas`, or ``operations``.
    package let section: String

    /// Stands for the section of operations, which are no components.
    package static let operations = "operations"
}

extension DocumentLoader {
    /// The node at a place, at the end of the references on the way there, with the place where it is written; `nil`
    /// where there is none.
    package func node(at pointer: Pointer) -> (node: Node, pointer: Pointer)? {
        guard case .found(let place) = find(pointer) else { return nil }
        return (place.node, place.pointer)
    }

    /// The entry document, in which the targets of references in place are written where the references were; nil where
    /// they stand for too much, which is reported.
    package var expandedRoot: Node? { inPlace.isExhausted ? nil : root.map(inPlace.expanded) }

    /// The object at a place as OpenAPI 3 has it, by the section of the components that has such objects: what a file of
    /// Swagger 2.0 holds is converted, and the targets of references in place are written where the references were.
    package func object(at pointer: Pointer, of section: String) -> Node? {
        guard case .found(let place) = find(pointer) else { return nil }
        return (converted(place, section)?.node).map(inPlace.expanded)
    }

    /// Notes a reference for who asked to know all of them.
    func keep(_ reference: Reference, section: String) {
        guard keepsReferences else { return }
        followedReferences[reference.location] = FollowedReference(target: reference.target, section: section)
    }
}
