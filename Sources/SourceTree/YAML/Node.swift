/// A value of a YAML or JSON document, with the place where it was written.
///
/// Anchors, aliases and merge keys are gone: what `*alias` stood for is here in full, at the location
/// of the anchor. A `Node` is a small value (its children are shared by reference), so that a tree is
/// cheap to build and to pass around in a debug build too.
package struct Node: Sendable {
    /// What a node can be.
    package enum Content: Sendable {
        /// For example `12`, `'12'` or a block of text.
        case scalar(Scalar)
        /// For example `[a, b]`, or lines that begin with `- `.
        case sequence([Node])
        /// For example `{a: 1}`, or lines of `key: value`.
        case mapping(Mapping)
    }

    /// The value.
    package let content: Content
    /// Where the value begins.
    package let location: SourceLocation

    /// Makes a node.
    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}
