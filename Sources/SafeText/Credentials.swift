/// Returns a text without the user information and the query values of its URLs, which may be secret (RFC 3986 §7.5).
///
/// For example, `https://me:secret@example.com/a.yaml?token=abc` becomes `https://***@example.com/a.yaml?token=***`.
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

/// Returns a text in which each character of user information and query values of URLs is replaced by `*`, so that all
/// other characters keep their column.
package func maskingCredentials(in text: String) -> String {
    let ranges = CredentialSearch.ranges(in: text)
    guard !ranges.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for range in ranges {
        result += bytes[position..<range.lowerBound]
        // Each character has exactly one byte that is not a continuation byte.
        result += bytes[range].filter { $0 & 0xC0 != 0x80 }.map { _ in UInt8(ascii: "*") }
        position = range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
}

/// Finds the secrets in the URLs of a text in time linear in its length.
enum CredentialSearch {
    /// Returns the ranges of user information and query values, in UTF-8 bytes and in order.
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

    /// Returns the position after the next `://`, which a JSON document may write as `:\/\/`.
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

    /// Returns the position after the `?` of a URL whose path begins at `start`. If the URL has no query, moves
    /// `position` to the end of the path and returns `nil`.
    private static func query(in bytes: [UInt8], from start: Int, _ position: inout Int) -> Int? {
        var index = start
        while index < bytes.count, !endsURL(at: index, of: bytes), bytes[index] != UInt8(ascii: "#") {
            if bytes[index] == UInt8(ascii: "?") { return index + 1 }
            // The next URL may follow without a space.
            if bytes[index] == UInt8(ascii: ":"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
                break
            }
            index += 1
        }
        position = max(start, index)
        return nil
    }

    /// Returns the ranges after `=` in each part of a query. A part without `=` is a value as a whole.
    private static func values(in bytes: [UInt8], from start: Int, _ position: inout Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var part = start
        var index = start
        while true {
            let isEnd = index >= bytes.count || endsURL(at: index, of: bytes) || bytes[index] == UInt8(ascii: "#")
            if isEnd || bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: ";") {
                // A name that contains a slash or an `@` is another URL, which may contain credentials itself.
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

    /// Returns true if a URL ends before a character. An apostrophe is part of a URL if a letter or digit follows,
    /// since otherwise it closes a quotation.
    private static func endsURL(at index: Int, of bytes: [UInt8]) -> Bool {
        guard bytes[index] == UInt8(ascii: "'") else { return endsURL(bytes[index]) }
        guard index + 1 < bytes.count else { return true }
        let letter = bytes[index + 1] | 0x20
        let isWord = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || 0x30...0x39 ~= bytes[index + 1]
        return !isWord
    }
}
