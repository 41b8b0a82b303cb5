/// A scalar as written; what it means is asked with ``kind``.
package struct Scalar: Hashable, Sendable {
    /// The explicit tag of a scalar (YAML 1.2.2 §10).
    package enum Tag: UInt8, Hashable, Sendable {
        /// No tag: the kind follows from the text.
        case none
        /// `!!str`, or `!`: a string, whatever the text.
        case string
        /// `!!null`.
        case null
        /// `!!bool`.
        case boolean
        /// `!!int`.
        case integer
        /// `!!float`.
        case number
        /// Any other tag, for example `!!timestamp`: read as a string.
        case other
    }

    /// The text, with quotes, escapes and folding undone.
    package let text: String
    /// Whether it was written without quotes and not as a block, so that `12` is a number.
    package let isPlain: Bool
    /// The explicit tag.
    package let tag: Tag

    /// Makes a scalar.
    package init(_ text: String, isPlain: Bool = false, tag: Tag = .none) {
        self.text = text
        self.isPlain = isPlain
        self.tag = tag
    }
}
