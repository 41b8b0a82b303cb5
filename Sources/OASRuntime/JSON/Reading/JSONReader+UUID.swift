import Foundation

extension JSONReader {
    /// Reads a UUID from the bytes of a string, without creating a `String`.
    mutating func uuid() -> UUID? {
        skipWhitespace()
        let start = position
        guard let token = stringToken(expecting: "a UUID") else { return nil }
        if let value = withContent(token, Self.uuid) { return value }
        fail("'\(unescaped(token).shown())' is not a UUID", at: start)
        return nil
    }

    private static func uuid(_ bytes: UnsafeBufferPointer<UInt8>) -> UUID? {
        guard bytes.count == 36, bytes[8] == Byte.minus, bytes[13] == Byte.minus, bytes[18] == Byte.minus,
            bytes[23] == Byte.minus
        else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        // Every digit sets only the low four bits of `digits`. Any other byte sets higher bits.
        var digits = shift(bytes, 0..<8, into: &high)
        digits |= shift(bytes, 9..<13, into: &high)
        digits |= shift(bytes, 14..<18, into: &high)
        digits |= shift(bytes, 19..<23, into: &low)
        digits |= shift(bytes, 24..<36, into: &low)
        return digits < 16 ? UUID(high: high, low: low) : nil
    }

    /// Appends the values of hexadecimal digits to an integer, and returns their bitwise OR.
    private static func shift(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into word: inout UInt64
    ) -> UInt8 {
        var value = word
        var digits: UInt8 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let digit = hexadecimalValue(bytes[index])
            digits |= digit
            value = value &<< 4 | UInt64(truncatingIfNeeded: digit)
            index &+= 1
        }
        word = value
        return digits
    }
}

extension JSONWriter {
    mutating func uuid(_ value: UUID) {
        let target = reserve(38)
        target[0] = Byte.quote
        var index = 1
        withUnsafeBytes(of: value.uuid) { bytes in
            var byte = 0
            while byte < 16 {
                if byte == 4 || byte == 6 || byte == 8 || byte == 10 {
                    target[index] = Byte.minus
                    index &+= 1
                }
                let value = Int(bytes[byte])
                target[index] = hexadecimalDigits[value >> 4]
                target[index &+ 1] = hexadecimalDigits[value & 15]
                index &+= 2
                byte &+= 1
            }
        }
        target[37] = Byte.quote
        commit(38)
    }
}

extension UUID {
    fileprivate init(high: UInt64, low: UInt64) {
        func byte(_ word: UInt64, _ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word &>> shift) }
        self.init(
            uuid: (
                byte(high, 56), byte(high, 48), byte(high, 40), byte(high, 32),
                byte(high, 24), byte(high, 16), byte(high, 8), byte(high, 0),
                byte(low, 56), byte(low, 48), byte(low, 40), byte(low, 32),
                byte(low, 24), byte(low, 16), byte(low, 8), byte(low, 0)
            ))
    }
}

/// Returns the value of a hexadecimal digit in either case, or 255 if the byte is not one. It returns no optional for
/// speed.
@inline(__always)
private func hexadecimalValue(_ byte: UInt8) -> UInt8 {
    let digit = byte &- Byte.zero
    if digit < 10 { return digit }
    let letter = (byte | 0x20) &- Byte.a
    return letter < 6 ? letter &+ 10 : 255
}
