/// Why a text is no query of RFC 9535, and where.
struct JSONPathSyntaxError: Error, Hashable {
    /// In lower case, without a full stop.
    let message: String
    /// Where in the text, counted in Unicode scalars from 0.
    let offset: Int
    /// How many Unicode scalars are meant; at least 1.
    var length = 1
}
