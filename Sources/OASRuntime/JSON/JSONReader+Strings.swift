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
        switch text[index &+ 1] {
        case Byte.quote, Byte.backslash, Byte.slash, Byte.b, Byte.f,
            Byte.n, Byte.r, Byte.t:
            return 2
        case Byte.u:
            return codeUnit(at: index) == nil ? 0 : 6
        default:
            return 0
        }
    }

    /// The UTF-16 code unit of the `\uXXXX` at a backslash, or `nil` where there is none.
    private func codeUnit(at index: Int) -> UInt32? {
        guard index &+ 6 <= end, text[index] == Byte.backslash, text[index &+ 1] == Byte.u else {
            return nil
        }
        var unit: UInt32 = 0
        for offset in 2..<6 {
            guard let digit = hexadecimalDigit(text[index &+ offset]) else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    func plain(_ token: StringToken) -> String {
        String(decoding: UnsafeBufferPointer(start: text + token.start, count: token.end - token.start), as: UTF8.self)
    }

    /// Resolves the escapes. The result is never longer than the source: six bytes of escape yield at most three.
    func unescaped(_ token: StringToken) -> String {
        String(unsafeUninitializedCapacity: token.end - token.start) { output in
            guard let target = output.baseAddress else { return 0 }
            return unescape(token, into: target)
        }
    }

    private func unescape(_ token: StringToken, into target: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 0
        var index = token.start
        while index < token.end {
            let byte = text[index]
            guard byte == Byte.backslash else {
                target[count] = byte
                count &+= 1
                index &+= 1
                continue
            }
            let letter = text[index &+ 1]
            guard letter == Byte.u else {
                target[count] = Self.meaning(ofEscape: letter)
                count &+= 1
                index &+= 2
                continue
            }
            let (scalar, length) = scalar(at: index)
            for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                target[count] = unit
                count &+= 1
            }
            index &+= length
        }
        return count
    }

    private static func meaning(ofEscape letter: UInt8) -> UInt8 {
        switch letter {
        case Byte.b: 0x08
        case Byte.f: 0x0C
        case Byte.n: Byte.lineFeed
        case Byte.r: Byte.carriageReturn
        case Byte.t: Byte.tab
        default: letter
        }
    }

    /// The character of one `\u` escape or of a surrogate pair, and the length of its source.
    private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        guard let first = codeUnit(at: index) else { return (replacement, 2) }
        guard 0xD800...0xDBFF ~= first else { return (Unicode.Scalar(first) ?? replacement, 6) }
        guard let second = codeUnit(at: index &+ 6), 0xDC00...0xDFFF ~= second else { return (replacement, 6) }
        let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        return (Unicode.Scalar(value) ?? replacement, 12)
    }
}

/// The value of a hexadecimal digit in either case.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case Byte.zero...Byte.nine: byte - Byte.zero
    case Byte.a...Byte.f: byte - Byte.a + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
