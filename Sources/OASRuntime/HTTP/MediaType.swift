/// A media type without its parameters (RFC 9110, section 8.3.1).
struct MediaType: Equatable {
    let type: String
    let subtype: String

    /// Returns `nil` for a text that is not two tokens with a slash between them (RFC 9110, section 5.6.2). So both are
    /// ASCII, which compares in linear time.
    init?(_ text: String) {
        let essence = Substring(text.utf8.prefix { $0 != UInt8(ascii: ";") })
        guard let (type, subtype) = essence.halves(at: Byte.slash) else { return nil }
        let tokens = (type.withoutBlanks.lowercasedASCII, subtype.withoutBlanks.lowercasedASCII)
        guard Self.isToken(tokens.0), Self.isToken(tokens.1) else { return nil }
        (self.type, self.subtype) = tokens
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case Byte.zero...Byte.nine, UInt8(ascii: "A")...UInt8(ascii: "Z"), Byte.a...Byte.z: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
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
