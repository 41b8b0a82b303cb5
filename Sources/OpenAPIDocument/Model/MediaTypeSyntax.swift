import SafeText
import SourceTree

/// The syntax of media types and media ranges (RFC 9110, sections 8.3.1 and 12.5.1).
///
///     media-type = token "/" token *( OWS ";" OWS [ token "=" ( token / quoted-string ) ] )
///
/// A range such as `text/*` has the same form, because a token can contain `*`. White space before and after the media
/// type is allowed, because every parser of a header field removes it (section 5.5).
struct MediaTypeSyntax {
    private let bytes: [UInt8]
    private var position = 0

    /// Returns true if a text is one media type or one range. The time is linear in the length of the text.
    static func isValid(_ text: String) -> Bool {
        var syntax = MediaTypeSyntax(bytes: Array(text.utf8))
        return syntax.readMediaType() && syntax.position == syntax.bytes.count
    }

    /// Parses media types that are separated by commas, as in `contentType` of the Encoding Object (OpenAPI 3.2).
    /// Returns `nil` if an element is not a media type. Elements may be empty (RFC 9110, section 5.6.1.2), but not all
    /// of them.
    static func list(_ text: String) -> [String]? {
        var syntax = MediaTypeSyntax(bytes: Array(text.utf8))
        var types: [String] = []
        repeat {
            syntax.skipSpace()
            if syntax.next == nil || syntax.next == UInt8(ascii: ",") { continue }
            let start = syntax.position
            guard syntax.readMediaType() else { return nil }
            let element = syntax.bytes[start..<syntax.position]
            let end = element.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? start
            types.append(String(decoding: element[...end], as: UTF8.self))
        } while syntax.take(UInt8(ascii: ","))
        return types.isEmpty || syntax.position < syntax.bytes.count ? nil : types
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func readMediaType() -> Bool {
        skipSpace()
        guard readToken(), take(UInt8(ascii: "/")), readToken() else { return false }
        skipSpace()
        while take(UInt8(ascii: ";")) {
            skipSpace()
            if let next, Self.isTokenByte(next) {
                guard readToken(), take(UInt8(ascii: "=")), readQuoted() ?? readToken() else { return false }
                skipSpace()
            }
        }
        return true
    }

    private mutating func readToken() -> Bool {
        let start = position
        while let next, Self.isTokenByte(next) { position += 1 }
        return position > start
    }

    /// Parses a quoted string (section 5.6.4). Returns `nil` if there is none at this position, and false if it has no
    /// end or contains a control character.
    private mutating func readQuoted() -> Bool? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: "\"") { return true }
            guard byte == UInt8(ascii: "\\") else {
                guard Self.isText(byte) else { return false }
                continue
            }
            guard let escaped = next, Self.isText(escaped) else { return false }
            position += 1
        }
        return false
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
    }

    /// Returns true for a byte of a token (section 5.6.2).
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// Returns true for a byte that is allowed in a quoted string. Bytes from 80 on are the "obs-text" of section
    /// 5.6.4.
    private static func isText(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\t") || byte >= 0x20 && byte != 0x7F
    }
}
