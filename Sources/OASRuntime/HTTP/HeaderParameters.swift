/// The value of a header field with parameters, such as `form-data; name="avatar"` (RFC 9110, section 5.6.6).
///
/// It is parsed byte by byte, because a quote and a combining character after it form one `Character`.
struct HeaderParameters {
    private typealias Bytes = ArraySlice<UInt8>

    /// The text before the first semicolon, in lower case.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        value = Self.text(Self.upToSemicolon(&rest)).lowercasedASCII
        while !rest.isEmpty {
            rest = rest.dropFirst().drop(while: Self.isBlank)
            let name = Self.text(Self.token(&rest)).lowercasedASCII
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
                content = Self.text(Self.upToSemicolon(&rest))
            }
            if !name.isEmpty { parameters.append((name, content)) }
        }
    }

    /// Returns the value of the first parameter with a name, which must be in lower case.
    subscript(name: String) -> String? { parameters.first { $0.name.hasBytes(of: name) }?.value }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }

    /// Returns the bytes as text, without spaces and tabs at both ends.
    private static func text(_ bytes: Bytes) -> String {
        var bytes = bytes.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func token(_ rest: inout Bytes) -> Bytes {
        let token = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
        rest = rest[token.endIndex...]
        return token
    }

    private static func upToSemicolon(_ rest: inout Bytes) -> Bytes {
        let part = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest[part.endIndex...]
        return part
    }

    /// Reads a quoted string and advances past it.
    ///
    /// A backslash escapes only a quote, because browsers send `C:\new` unescaped and never send `\"`. A quote after a
    /// backslash ends the string if no other quote follows, or if a semicolon or the end of the text follows. So
    /// `name="a\"; filename="b"` has the name `a\`.
    private static func quoted(_ rest: inout Bytes) -> String {
        rest = rest.dropFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == Byte.quote { break }
            // Each search stops at a byte that the loop reads next, or it fails and the next quote ends the string. So
            // the whole takes linear time.
            if byte == Byte.backslash, rest.first == Byte.quote, rest.dropFirst().contains(Byte.quote),
                let next = rest.dropFirst().first(where: { !isBlank($0) }), next != UInt8(ascii: ";")
            {
                bytes.append(Byte.quote)
                rest = rest.dropFirst()
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
