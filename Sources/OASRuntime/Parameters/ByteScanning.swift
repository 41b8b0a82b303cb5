// Received text is taken apart byte by byte. The delimiters are ASCII, so every cut is at a character's end in UTF-8. A
// scan by `Character` would not see a delimiter that a combining mark follows, and takes more than linear time for
// hostile runs of such marks.

extension Substring {
    /// The pieces between the occurrences of an ASCII byte.
    func pieces(at delimiter: UInt8, omitsEmpty: Bool = false) -> [Substring] {
        utf8.split(separator: delimiter, omittingEmptySubsequences: omitsEmpty).map { Substring($0) }
    }

    /// The text before and behind the first occurrence of an ASCII byte; nil where there is none.
    func halves(at delimiter: UInt8) -> (Substring, Substring)? {
        guard let index = utf8.firstIndex(of: delimiter) else { return nil }
        return (Substring(utf8[..<index]), Substring(utf8[utf8.index(after: index)...]))
    }

    /// The text behind a prefix of the same bytes; nil where it does not start with them.
    func behind(prefix: String) -> Substring? {
        guard utf8.starts(with: prefix.utf8) else { return nil }
        return Substring(utf8.dropFirst(prefix.utf8.count))
    }

    /// The text without the white space that may stand around the items of a header (RFC 9110, section 5.6.3).
    var withoutBlanks: Substring {
        var bytes = utf8
        while let first = bytes.first, first == Byte.space || first == Byte.tab { bytes.removeFirst() }
        while let last = bytes.last, last == Byte.space || last == Byte.tab { bytes.removeLast() }
        return Substring(bytes)
    }
}

extension StringProtocol {
    /// Returns true if two texts have the same bytes in UTF-8.
    func hasBytes(of other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }

    /// The text with the letters A to Z in lower case: names of headers, parameters and media types are ASCII.
    var lowercasedASCII: String {
        let bytes = utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
