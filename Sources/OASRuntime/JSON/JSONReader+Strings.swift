extension JSONReader {
    /// Reads a string.
    public mutating func string() -> String? {
        guard let token = stringToken(expecting: "a string") else { return nil }
        return token.hasEscapes ? unescaped(token) : plain(token)
    }

    /// The bytes between the quotes of a string.
    struct StringToken {
        let start: Int
        let end: Int
        let hasEscapes: Bool
    }

    /// Consumes a string and returns where it stands; escapes have been checked, not resolved.
    mutating func stringToken(expecting expected: StaticString) -> StringToken? {
        skipWhitespace()
        guard position < end, text[position] == Byte.quote else {
            failUnexpected(expecting: expected)
            return nil
        }
        return stringTokenBehindQuote()
    }

    /// As `stringToken`, with the opening quote at the position.
    mutating func stringTokenBehindQuote() -> StringToken? {
        let text = text
        let end = end
        let start = position &+ 1
        var index = start
        var hasEscapes = false
        while index < end {
            let byte = text[index]
            if byte == Byte.quote {
                position = index &+ 1
                return StringToken(start: start, end: index, hasEscapes: hasEscapes)
            }
            if byte == Byte.backslash {
                let length = escapeLength(at: index)
                guard length > 0 else {
                    fail("invalid escape in a string", at: index)
                    return nil
                }
                hasEscapes = true
                index &+= length
            } else if byte < Byte.space {
                fail("control character in a string must be escaped", at: index)
                return nil
            } else {
                index &+= 1
            }
        }
        fail("the string is not closed", at: position)
        return nil
    }

    /// The number of bytes of the escape at a backslash, 0 where it is not one.
    private func escapeLength(at index: Int) -> Int {
        guard index &+ 1 < end else { return 0 }
        let letter = text[index &+ 1]
        if letter == Byte.u {
            return JSONEscapes.codeUnit(in: UnsafeBufferPointer(start: text, count: end), at: index) == nil ? 0 : 6
        }
        return JSONEscapes.meaning(ofLetter: letter) == nil ? 0 : 2
    }

    /// The bytes between the quotes. A token lies within the text: only ``stringTokenBehindQuote()`` makes them.
    func content(_ token: StringToken) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + token.start, count: token.end &- token.start)
    }

    func plain(_ token: StringToken) -> String { String(decoding: content(token), as: UTF8.self) }

    func unescaped(_ token: StringToken) -> String { JSONEscapes.resolved(content(token)) }
}
