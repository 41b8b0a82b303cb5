import StableText

/// The components of a URI reference (RFC 3986, section 4.1), as they are written.
struct URIReference {
    /// The scheme, for example `https`, or `nil` for a relative reference.
    let scheme: Substring?
    /// The authority, for example `example.com:8080`.
    let authority: Substring?
    /// The path, for example `/schemas/Pet.yaml`.
    let path: Substring
    /// The query with its `?`. It is empty if there is none.
    let query: Substring
    /// The percent-decoded fragment without its `#`, or `nil` if there is none.
    let fragment: String?

    init(_ text: String) {
        var rest = text[...]
        if let hash = rest.firstIndex(of: "#") {
            fragment = URIReference.decoded(rest[rest.index(after: hash)...])
            rest = rest[..<hash]
        } else {
            fragment = nil
        }
        if let colon = rest.firstIndex(of: ":"), URIReference.isScheme(rest[..<colon]) {
            scheme = rest[..<colon]
            rest = rest[rest.index(after: colon)...]
        } else {
            scheme = nil
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        } else {
            authority = nil
        }
        let question = rest.firstIndex(of: "?") ?? rest.endIndex
        path = rest[..<question]
        query = rest[question...]
    }

    /// Returns the reference without its fragment, resolved against a base (RFC 3986, section 5.2).
    func resolved(against base: String) -> String {
        if let scheme { return URIReference.joined(scheme, authority, path, query) }
        let base = URIReference(base)
        if let authority { return URIReference.joined(base.scheme, authority, path, query) }
        if path.isEmpty {
            return URIReference.joined(base.scheme, base.authority, base.path, query.isEmpty ? base.query : query)
        }
        var merged = String(path)
        if !path.beginsWithSlash {
            let folder = base.path.lastSlash.map { base.path[...$0] } ?? (base.authority == nil ? "" : "/")
            merged = String(folder + path)
        }
        return URIReference.joined(base.scheme, base.authority, URIReference.withoutDots(merged)[...], query)
    }

    /// The percent-decoded path, as the name of a file.
    var filePath: String {
        URIReference.decoded(path + query)
    }

    private static func joined(
        _ scheme: Substring?, _ authority: Substring?, _ path: Substring, _ query: Substring
    ) -> String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + query
    }

    /// Returns true for a scheme of at least two characters, so that the `c` of `c:/api.yaml` is not one.
    private static func isScheme(_ text: Substring) -> Bool {
        guard text.utf8.count > 1, let first = text.unicodeScalars.first, first.properties.isAlphabetic else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                return true
            default:
                return false
            }
        }
    }

    /// Removes `.` and `..` segments (RFC 3986, section 5.2.4).
    private static func withoutDots(_ path: String) -> String {
        var segments: [Substring] = []
        let all = path.partsBetweenSlashes
        for (position, segment) in all.enumerated() {
            let isLast = position == all.count - 1
            switch segment {
            case ".": if isLast { segments.append("") }
            case "..":
                if segments.count > 1 { segments.removeLast() }
                if isLast { segments.append("") }
            default: segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }

    /// Returns a text with `%XX` decoded. A `%` that begins no such sequence is kept.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
                let value = hexadecimalValue(
                    of: String(decoding: bytes[(position + 1)...(position + 2)], as: UTF8.self).utf8)
            {
                decoded.append(UInt8(value))
                position += 3
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
