// Received text is split by bytes. The delimiters are ASCII, so every piece ends at the end of a character in UTF-8. A
// scan by `Character` would miss a delimiter with a combining mark after it, and takes more than linear time for
// malicious runs of such marks.

extension Substring {
    /// Returns the pieces between the occurrences of an ASCII byte.
    func pieces(at delimiter: UInt8, omitsEmpty: Bool = false) -> [Substring] {
        var pieces: [Substring] = []
        forEachPiece(at: delimiter, omitsEmpty: omitsEmpty) { pieces.append($0) }
        return pieces
    }

    /// Calls a function with each of the pieces between the occurrences of an ASCII byte.
    func forEachPiece(at delimiter: UInt8, omitsEmpty: Bool = false, _ body: (Substring) -> Void) {
        var rest = self
        while let (piece, following) = rest.halves(at: delimiter) {
            if !omitsEmpty || !piece.isEmpty { body(piece) }
            rest = following
        }
        if !omitsEmpty || !rest.isEmpty { body(rest) }
    }

    /// Returns the text before and after the first occurrence of an ASCII byte, or `nil` if there is none.
    func halves(at delimiter: UInt8) -> (Substring, Substring)? {
        let utf8 = utf8
        let offset = utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: delimiter) }
        guard
            let offset = offset ?? utf8.firstIndex(of: delimiter).map({ utf8.distance(from: utf8.startIndex, to: $0) })
        else { return nil }
        let index = utf8.index(utf8.startIndex, offsetBy: offset)
        return (Substring(utf8[..<index]), Substring(utf8[utf8.index(after: index)...]))
    }

    /// Returns the text after a prefix with the same bytes, or `nil` if the text does not start with them.
    func behind(prefix: String) -> Substring? {
        guard utf8.starts(with: prefix.utf8) else { return nil }
        return Substring(utf8.dropFirst(prefix.utf8.count))
    }

    /// The text without the white space that is allowed around the items of a header field (RFC 9110, section 5.6.3).
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

    /// The text with the letters A to Z in lower case. Names of header fields, parameters and media types are ASCII.
    var lowercasedASCII: String {
        let bytes = utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Returns the text in a range of UTF-8 bytes. Both bounds must be between characters, as those at ASCII delimiters
    /// are, and the text must be stored as native UTF-8.
    func utf8Slice(_ range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}
