/// A value of a YAML or JSON document, with its source location.
///
/// Anchors, aliases and merge keys are resolved. The value of `*alias` is included in full, with the source location of
/// the anchor. A `Node` is a small value that shares its children by reference, so that a tree is cheap to build and
/// pass around in debug builds too.
package struct Node: Sendable {
    /// The kinds of values.
    package enum Content: Sendable {
        /// A scalar, for example `12`, `'12'` or a block scalar.
        case scalar(Scalar)
        /// A sequence, for example `[a, b]`, or lines that begin with `- `.
        case sequence([Node])
        /// A mapping, for example `{a: 1}`, or lines of `key: value`.
        case mapping(Mapping)
    }

    /// The value.
    package let content: Content
    /// The source location at which the value begins.
    package let location: SourceLocation

    /// Creates a node.
    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}
