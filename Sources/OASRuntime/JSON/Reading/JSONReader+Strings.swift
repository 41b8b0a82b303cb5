extension JSONReader {
    /// Reads a string.
    public mutating func string() -> String? {
        guard let token = stringToken(expecting: "a string") else { return nil }
        return token.hasEscapes ? unescaped(token) : plain(token)
    }

    /// The range of the bytes between the quotes of a string.
    struct StringToken {
        let start: Int
        let end: Int
        let hasEscapes: Bool
    }

    /// Consumes a string and returns its range. Escapes have been validated, but not replaced.
    mutating func stringToken(expecting expected: StaticString) -> StringToken? {
        skipWhitespace()
        guard position < end, text[position] == Byte.quote else {
            failUnexpected(expecting: expected)
            return nil
        }
        return stringTokenBehindQuote()
    }

    /// Consumes a string like `stringToken`. The reader must be at the opening quote.
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
                    failEscape(at: index)
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

    /// Returns the number of bytes of the escape, or of the surrogate pair, at a backslash, or 0 if it is invalid.
    private func escapeLength(at index: Int) -> Int {
        guard index &+ 1 < end else { return 0 }
        let letter = text[index &+ 1]
        guard letter == Byte.u else { return JSONEscapes.meaning(ofLetter: letter) == nil ? 0 : 2 }
        let text = UnsafeBufferPointer(start: text, count: end)
        guard let unit = JSONEscapes.codeUnit(in: text, at: index) else { return 0 }
        guard 0xD800...0xDFFF ~= unit, !leniency.contains(.loneSurrogates) else { return 6 }
        let isPair =
            unit < 0xDC00 && JSONEscapes.codeUnit(in: text, at: index &+ 6).map { 0xDC00...0xDFFF ~= $0 } == true
        return isPair ? 12 : 0
    }

    @inline(never)
    private mutating func failEscape(at index: Int) {
        let isSurrogate = JSONEscapes.codeUnit(in: UnsafeBufferPointer(start: text, count: end), at: index) != nil
        fail(isSurrogate ? "a surrogate stands without its partner" : "invalid escape in a string", at: index)
    }

    /// Returns the bytes between the quotes. A token is within the text, because only ``stringTokenBehindQuote()``
    /// creates tokens.
    func content(_ token: StringToken) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + token.start, count: token.end &- token.start)
    }

    /// Calls a function with the unescaped bytes of a string. They are bytes of the text if the string has no escapes.
    func withContent<Result>(_ token: StringToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard token.hasEscapes else { return body(content(token)) }
        var resolved = unescaped(token)
        return resolved.withUTF8(body)
    }

    func plain(_ token: StringToken) -> String { String(decoding: content(token), as: UTF8.self) }

    func unescaped(_ token: StringToken) -> String { JSONEscapes.resolved(content(token)) }
}
