/// Why a text is no query of RFC 9535, and where.
package struct JSONPathSyntaxError: Error, Hashable {
    /// In lower case, without a full stop.
    package let message: String
    /// Where in the text, counted in Unicode scalars from 0.
    package let offset: Int
    /// How many Unicode scalars are meant; at least 1.
    package var length = 1
}
