/// A media type without its parameters (RFC 9110, section 8.3.1).
struct MediaType: Equatable {
    let type: String
    let subtype: String

    /// Returns `nil` for a text without a slash.
    init?(_ text: String) {
        let essence = text.prefix { $0 != ";" }.lowercased()
        let parts = essence.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        type = parts[0].filter { !$0.isWhitespace }
        subtype = parts[1].filter { !$0.isWhitespace }
    }

    /// How much it says: a range less than a type.
    var specificity: Int { type == "*" ? 0 : subtype == "*" ? 1 : 2 }

    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") }

    /// Whether a body of this type is one of the documented type, which may be a range such as `image/*`. Any JSON type
    /// stands for any other: `application/problem+json` where `application/json` is documented reads all the same.
    func matches(_ documented: MediaType) -> Bool {
        isWithin(documented) || documented.subtype != "*" && isJSON && documented.isJSON
    }

    /// Whether it is the other, or of a range such as `image/*`.
    func isWithin(_ range: MediaType) -> Bool {
        range.type == "*" || self == range || range.subtype == "*" && type == range.type
    }

    /// Whether a `Content-Type` field fits; a missing field does, as the recipient may then judge by content
    /// (RFC 9110, section 8.3).
    static func fits(_ field: String?, documented: String?) -> Bool {
        guard let field, !field.isEmpty, let documented, let expected = MediaType(documented) else { return true }
        return MediaType(field)?.matches(expected) ?? false
    }
}
