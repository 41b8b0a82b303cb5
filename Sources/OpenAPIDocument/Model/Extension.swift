package import SourceTree

/// A field whose name begins with `x-` (OpenAPI 3.1, Specification Extensions).
package struct Extension: Sendable {
    /// The name, including `x-`.
    package let name: String
    /// The source location of the name.
    package let location: SourceLocation
    /// The value, which can have any structure.
    package let value: Node
}
