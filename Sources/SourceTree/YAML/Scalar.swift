/// A scalar as it is written. Its meaning is given by ``kind``.
package struct Scalar: Hashable, Sendable {
    /// The explicit tag of a scalar (YAML 1.2.2 §10).
    package enum Tag: UInt8, Hashable, Sendable {
        /// No tag. The kind depends on the text.
        case none
        /// `!!str` or `!`. The scalar is a string.
        case string
        /// The tag `!!null`.
        case null
        /// The tag `!!bool`.
        case boolean
        /// The tag `!!int`.
        case integer
        /// The tag `!!float`.
        case number
        /// Any other tag, for example `!!timestamp`. The scalar is read as a string.
        case other
    }

    /// The text after quotes, escapes and line folding have been processed.
    package let text: String
    /// A Boolean value that indicates whether the scalar is neither quoted nor a block scalar, so that `12` is a
    /// number.
    package let isPlain: Bool
    /// The explicit tag.
    package let tag: Tag

    /// Creates a scalar.
    package init(_ text: String, isPlain: Bool = false, tag: Tag = .none) {
        self.text = text
        self.isPlain = isPlain
        self.tag = tag
    }
}
