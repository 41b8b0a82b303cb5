public import SourceTree

/// A reference as it was read: a `$ref`, a `$dynamicRef` or a value of a discriminator's `mapping`.
public struct FollowedReference: Hashable, Sendable {
    /// What it names.
    public let target: Pointer
    /// Where the components declare such objects: `schemas`.
    public let section: String
}

extension DocumentLoader {
    /// The node at a place, at the end of the references on the way there, with the place where it is written; `nil`
    /// where there is none.
    public func node(at pointer: Pointer) -> (node: Node, pointer: Pointer)? {
        guard case .found(let place, _) = find(pointer) else { return nil }
        return (place.node, place.pointer)
    }

    /// Notes a reference for who asked to know all of them.
    func keep(_ reference: Reference, section: String) {
        guard keepsReferences else { return }
        followedReferences[reference.location] = FollowedReference(target: reference.target, section: section)
    }
}
