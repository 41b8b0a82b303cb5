/// The reason why a text is not a query of RFC 9535, and the position of the problem.
package struct JSONPathSyntaxError: Error, Hashable {
    /// The text, in lower case and without a full stop.
    package let message: String
    /// The position in the text, counted in Unicode scalars from 0.
    package let offset: Int
    /// The number of Unicode scalars in the range of the problem, at least 1.
    package var length = 1
}
