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
