/// A value of a YAML or JSON document, with the place where it was written.
///
/// Anchors, aliases and merge keys are gone: what `*alias` stood for is here in full, at the location
/// of the anchor. A `Node` is a small value (its children are shared by reference), so that a tree is
/// cheap to build and to pass around in a debug build too.
public struct Node: Sendable {
    /// What a node can be.
    public enum Content: Sendable {
        /// For example `12`, `'12'` or a block of text.
        case scalar(Scalar)
        /// For example `[a, b]`, or lines that begin with `- `.
        case sequence([Node])
        /// For example `{a: 1}`, or lines of `key: value`.
        case mapping(Mapping)
    }

    /// The value.
    public let content: Content
    /// Where the value begins.
    public let location: SourceLocation

    /// Makes a node.
    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}
