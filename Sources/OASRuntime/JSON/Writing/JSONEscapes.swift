/// Functions for the escapes of JSON strings (RFC 8259, section 7).
///
/// Every function gets its input as a buffer, reads nothing outside of it, and accepts any bytes, because error paths
/// are determined in texts that have not been validated.
enum JSONEscapes {
    /// Returns the string for the bytes between two quotes. The characters of a malformed escape are kept, and bytes
    /// that are not UTF-8 become U+FFFD.
    static func resolved(_ content: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: content.count) { resolve(content, into: $0) }
    }

    /// Writes the unescaped bytes and returns their number.
    ///
    /// The output needs room for as many bytes as the content has, because no step writes more than it reads. A plain
    /// byte or the backslash of a malformed escape is copied. An escape of two bytes becomes one byte, a `\u` escape of
    /// six bytes becomes at most three, and a surrogate pair of twelve bytes becomes four.
    private static func resolve(
        _ content: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        precondition(output.count >= content.count, "the output has no room for the content")
        var count = 0
        var index = 0
        while index < content.count {
            let byte = content[index]
            if byte == Byte.backslash, let unicode = scalar(in: content, at: index) {
                for unit in UTF8.encode(unicode.scalar) ?? UTF8.encodedReplacementCharacter {
                    output[count] = unit
                    count &+= 1
                }
                index &+= unicode.length
            } else if byte == Byte.backslash, index &+ 1 < content.count,
                let meaning = meaning(ofLetter: content[index &+ 1])
            {
                output[count] = meaning
                count &+= 1
                index &+= 2
            } else {
                output[count] = byte
                count &+= 1
                index &+= 1
            }
        }
        return count
    }

    /// Returns the byte for a backslash and a letter other than `u`, or `nil` if they are not an escape.
    static func meaning(ofLetter letter: UInt8) -> UInt8? {
        switch letter {
        case Byte.quote, Byte.backslash, Byte.slash: letter
        case Byte.b: 0x08
        case Byte.f: 0x0C
        case Byte.n: Byte.lineFeed
        case Byte.r: Byte.carriageReturn
        case Byte.t: Byte.tab
        default: nil
        }
    }

    /// Returns the UTF-16 code unit of the `\uXXXX` escape at an index, or `nil` if there is none.
    static func codeUnit(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
        guard index >= 0, text.count &- index >= 6, text[index] == Byte.backslash, text[index &+ 1] == Byte.u else {
            return nil
        }
        var unit: UInt32 = 0
        for offset in 2..<6 {
            guard let digit = hexadecimalDigit(text[index &+ offset]) else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    /// Returns the character of the `\u` escape or the surrogate pair at an index, and the length of the escape. A
    /// surrogate without its partner is U+FFFD.
    private static func scalar(
        in text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let first = codeUnit(in: text, at: index) else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
        guard 0xD800...0xDBFF ~= first, let second = codeUnit(in: text, at: index &+ 6), 0xDC00...0xDFFF ~= second
        else {
            return ("\u{FFFD}", 6)
        }
        let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
    }
}

/// Returns the value of a hexadecimal digit in either case, or `nil` if the byte is not one.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case Byte.zero...Byte.nine: byte - Byte.zero
    case Byte.a...Byte.f: byte - Byte.a + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
