/// A reference that was read: a `$ref`, a `$dynamicRef`, a value of a discriminator's `mapping`, or the `operationRef`
/// of a link.
package struct FollowedReference: Hashable, Sendable {
    /// The target.
    package let target: Pointer
    /// The section of the components that has objects of this kind, for example `schemas`, or ``operations``.
    package let section: String

    /// The section for operations, which are not components.
    package static let operations = "operations"
}
