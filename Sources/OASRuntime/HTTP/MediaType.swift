/// A media type without its parameters (RFC 9110, section 8.3.1).
struct MediaType: Equatable {
    let type: String
    let subtype: String

    /// Creates a media type from text. Returns `nil` unless the text is two tokens with a slash between them (RFC 9110,
    /// section 5.6.2). Tokens are ASCII, so they are compared in linear time.
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

    /// The precision of the media type: 0 for `*/*`, 1 for a range such as `image/*`, and 2 for a type.
    var specificity: Int { type == "*" ? 0 : subtype == "*" ? 1 : 2 }

    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") }

    /// Returns true if a body of this type matches the documented type, which may be a range such as `image/*`. Any
    /// JSON type matches any other: `application/problem+json` matches a documented `application/json`.
    func matches(_ documented: MediaType) -> Bool {
        isWithin(documented) || documented.subtype != "*" && isJSON && documented.isJSON
    }

    /// Returns true if the type equals the other, or belongs to it if the other is a range such as `image/*`.
    func isWithin(_ range: MediaType) -> Bool {
        range.type == "*" || self == range || range.subtype == "*" && type == range.type
    }

    /// Returns true if the value of a `Content-Type` field matches the documented type. A missing field matches,
    /// because the recipient may then examine the content (RFC 9110, section 8.3).
    static func fits(_ field: String?, documented: String?) -> Bool {
        guard let field, !field.isEmpty, let documented, let expected = MediaType(documented) else { return true }
        return MediaType(field)?.matches(expected) ?? false
    }
}
