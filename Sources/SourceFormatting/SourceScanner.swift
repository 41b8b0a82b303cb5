/// Finds the brackets in Swift source line by line, and ignores those in string literals and comments.
package struct SourceScanner {
    /// The number of `#` around a multiline string literal that continues on the next line, or `nil` if there is none.
    package private(set) var openLiteral: Int?

    package init() {}

    /// The kind of a bracket.
    package enum Bracket: Sendable { case open, close }

    /// Calls `found` for each bracket between `start` and `end`, in order.
    package mutating func scan(
        _ text: UnsafePointer<UInt8>, from start: Int, to end: Int,
        _ found: (_ bracket: Bracket, _ byte: UInt8) -> Void
    ) {
        var position = start
        if let hashes = openLiteral {
            position = closing(text, from: start, to: end, quotes: 3, hashes: hashes)
            if openLiteral != nil { return }
        }
        while position < end {
            let byte = text[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
                position = literal(text, at: position, to: end)
                continue
            }
            if byte == UInt8(ascii: "/"), position &+ 1 < end, text[position &+ 1] == byte { return }
            if let bracket = Self.bracket(byte) { found(bracket, byte) }
            position &+= 1
        }
    }

    static func bracket(_ byte: UInt8) -> Bracket? {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .close
        default: nil
        }
    }

    /// Returns the end of the string literal that begins here, or of the `#` that does not begin one.
    private mutating func literal(_ text: UnsafePointer<UInt8>, at start: Int, to end: Int) -> Int {
        var position = start
        while position < end, text[position] == UInt8(ascii: "#") { position &+= 1 }
        let hashes = position &- start
        guard position < end, text[position] == UInt8(ascii: "\"") else { return max(position, start &+ 1) }
        var quotes = 1
        while quotes < 3, position &+ quotes < end, text[position &+ quotes] == UInt8(ascii: "\"") { quotes &+= 1 }
        if quotes == 2 {
            // An empty string literal, whose closing quote may be followed by `#`.
            return min(end, position &+ 2 &+ hashes)
        }
        return closing(text, from: position &+ quotes, to: end, quotes: quotes, hashes: hashes)
    }

    /// Returns the position after the closing delimiter. A multiline string literal without one in this line stays
    /// open.
    private mutating func closing(
        _ text: UnsafePointer<UInt8>, from start: Int, to end: Int, quotes: Int, hashes: Int
    ) -> Int {
        var position = start
        while position < end {
            if hashes == 0, text[position] == UInt8(ascii: "\\") {
                position &+= 2
                continue
            }
            if text[position] == UInt8(ascii: "\""), closes(text, position, end, quotes: quotes, hashes: hashes) {
                openLiteral = nil
                return position &+ quotes &+ hashes
            }
            position &+= 1
        }
        openLiteral = quotes == 3 ? hashes : nil
        return end
    }

    private func closes(
        _ text: UnsafePointer<UInt8>, _ position: Int, _ end: Int, quotes: Int, hashes: Int
    ) -> Bool {
        guard position &+ quotes &+ hashes <= end else { return false }
        for offset in 0..<quotes where text[position &+ offset] != UInt8(ascii: "\"") { return false }
        for offset in 0..<hashes where text[position &+ quotes &+ offset] != UInt8(ascii: "#") { return false }
        return true
    }
}
