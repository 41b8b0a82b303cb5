package import SourceTree

/// A field whose name begins with `x-` (OpenAPI 3.1, Specification Extensions).
package struct Extension: Sendable {
    /// The name, with its `x-`.
    package let name: String
    /// Where the name is written.
    package let location: SourceLocation
    /// The value, which has no defined shape.
    package let value: Node
}
