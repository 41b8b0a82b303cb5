public import SourceTree

/// A field whose name begins with `x-` (OpenAPI 3.1, Specification Extensions).
public struct Extension: Sendable {
    /// The name, with its `x-`.
    public let name: String
    /// Where the name is written.
    public let location: SourceLocation
    /// The value, which has no defined shape.
    public let value: Node
}
