/// A header value with parameters, such as `form-data; name="avatar"` (RFC 9110, section 5.6.6).
///
/// It is read byte by byte: a quote that a combining character follows is one `Character` with it, and still a quote.
struct HeaderParameters {
    private typealias Text = Substring.UTF8View

    /// What stands before the first semicolon, in lower case.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        var rest = text[...].utf8
        value = Substring(Self.upToSemicolon(&rest)).withoutBlanks.lowercasedASCII
        while !rest.isEmpty {
            rest = rest.dropFirst().drop(while: Self.isBlank)
            let name = Substring(Self.token(&rest)).withoutBlanks.lowercasedASCII
            guard rest.first == UInt8(ascii: "=") else {
                _ = Self.upToSemicolon(&rest)
                continue
            }
            rest = rest.dropFirst().drop(while: Self.isBlank)
            let content: String
            if rest.first == Byte.quote {
                content = Self.quoted(&rest)
                _ = Self.upToSemicolon(&rest)
            } else {
                content = String(Substring(Self.upToSemicolon(&rest)).withoutBlanks)
            }
            if !name.isEmpty { parameters.append((name, content)) }
        }
    }

    /// The first parameter of a name, which is given in lower case.
    subscript(name: String) -> String? { parameters.first { $0.name.hasBytes(of: name) }?.value }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }

    private static func token(_ rest: inout Text) -> Text {
        let token = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
        rest = rest[token.endIndex...]
        return token
    }

    private static func upToSemicolon(_ rest: inout Text) -> Text {
        let part = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest[part.endIndex...]
        return part
    }

    /// Reads a quoted text and moves behind it.
    ///
    /// A backslash escapes only a quote: browsers send `C:\new` as it is, and never `\"`, so one that would leave the
    /// text open is no escape.
    private static func quoted(_ rest: inout Text) -> String {
        rest = rest.dropFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == Byte.quote { break }
            // The search ends at the next quote, which is read next or is the last: all of it takes linear time.
            if byte == Byte.backslash, rest.first == Byte.quote, rest.dropFirst().contains(Byte.quote) {
                bytes.append(Byte.quote)
                rest = rest.dropFirst()
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
