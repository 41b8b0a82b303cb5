/// A text in which every URL is without its user information and the values of its query, both of which may be secret
/// (RFC 3986 §7.5): `https://me:secret@example.com/a.yaml?token=abc` is `https://***@example.com/a.yaml?token=***`.
package func redactingCredentials(in text: String) -> String {
    let ranges = CredentialSearch.ranges(in: text)
    guard !ranges.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for range in ranges {
        result += bytes[position..<range.lowerBound]
        result += Array("***".utf8)
        position = range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
}

/// The same with a `*` for each character, so that every other one keeps its column.
package func maskingCredentials(in text: String) -> String {
    let ranges = CredentialSearch.ranges(in: text)
    guard !ranges.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for range in ranges {
        result += bytes[position..<range.lowerBound]
        // A character has one byte that continues no other.
        result += bytes[range].filter { $0 & 0xC0 != 0x80 }.map { _ in UInt8(ascii: "*") }
        position = range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
}

/// Finds the secrets of the URLs in a text, in time that grows with its length alone.
enum CredentialSearch {
    /// The ranges of user information and of values of queries, in bytes of UTF-8, in their order.
    static func ranges(in text: String) -> [Range<Int>] {
        guard text.utf8.contains(UInt8(ascii: "/")), text.utf8.contains(where: isMark) else { return [] }
        let bytes = Array(text.utf8)
        var ranges: [Range<Int>] = []
        var position = 0
        while let start = authority(in: bytes, from: position) {
            let end = bytes[start...].firstIndex(where: endsAuthority) ?? bytes.count
            let host = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
            if let host, host > start { ranges.append(start..<host) }
            position = max(end, start)
            guard let query = query(in: bytes, from: position, &position) else { continue }
            ranges += values(in: bytes, from: query, &position)
        }
        return ranges
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "@") || byte == UInt8(ascii: "?") }

    /// The position behind the next `://`, which a document in JSON may write `:\/\/`.
    private static func authority(in bytes: [UInt8], from position: Int) -> Int? {
        var index = position
        while let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
            index = colon + 1
            var end = index
            var slashes = 0
            while end < bytes.count, slashes < 2 {
                if bytes[end] == UInt8(ascii: "/") {
                    slashes += 1
                } else if bytes[end] != UInt8(ascii: "\\") || end > colon + 3 {
                    break
                }
                end += 1
            }
            if slashes == 2 { return end }
        }
        return nil
    }

    /// The position behind the `?` of a URL whose path begins at `position`, which is moved to the end of the path.
    private static func query(in bytes: [UInt8], from start: Int, _ position: inout Int) -> Int? {
        var index = start
        while index < bytes.count, !endsURL(at: index, of: bytes), bytes[index] != UInt8(ascii: "#") {
            if bytes[index] == UInt8(ascii: "?") { return index + 1 }
            // The next URL of a text may follow without a space.
            if bytes[index] == UInt8(ascii: ":"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
                break
            }
            index += 1
        }
        position = max(start, index)
        return nil
    }

    /// The ranges behind `=` in each part of a query; a part without `=` is a value as a whole.
    private static func values(in bytes: [UInt8], from start: Int, _ position: inout Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var part = start
        var index = start
        while true {
            let isEnd = index >= bytes.count || endsURL(at: index, of: bytes) || bytes[index] == UInt8(ascii: "#")
            if isEnd || bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: ";") {
                // A name with a slash or an `@` in it is another URL, which may have credentials itself.
                let mark = bytes[part..<index].firstIndex { isPartOfURL($0) || $0 == UInt8(ascii: "=") }
                let equals = mark.flatMap { bytes[$0] == UInt8(ascii: "=") ? $0 : nil }
                let value = equals.map { $0 + 1 } ?? part
                if value < index { ranges.append(value..<index) }
                part = index + 1
            }
            if isEnd { break }
            index += 1
        }
        position = index
        return ranges
    }

    private static func isPartOfURL(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@") }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
        default: endsURL(byte)
        }
    }

    private static func endsURL(_ byte: UInt8) -> Bool {
        switch byte {
        case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): true
        default: false
        }
    }

    /// Returns true where a URL ends before a character. An apostrophe may be a part of one, unless it closes a quotation.
    private static func endsURL(at index: Int, of bytes: [UInt8]) -> Bool {
        guard bytes[index] == UInt8(ascii: "'") else { return endsURL(bytes[index]) }
        guard index + 1 < bytes.count else { return true }
        let letter = bytes[index + 1] | 0x20
        let isWord = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || 0x30...0x39 ~= bytes[index + 1]
        return !isWord
    }
}
