extension JSONWriter {
    /// Writes `null`.
    public mutating func null() { literal("null") }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    mutating func literal(_ word: StaticString) {
        append(word.utf8Start, count: word.utf8CodeUnitCount)
    }

    /// Writes a string with only the escapes that RFC 8259, section 7, requires.
    public mutating func string(_ value: String) {
        var value = value
        value.withUTF8 { string($0) }
    }

    mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        let count = utf8.count
        let target = reserve(count &+ 2)
        target[0] = Byte.quote
        var index = 0
        while index < count {
            let byte = utf8[index]
            if byte < Byte.space || byte == Byte.quote || byte == Byte.backslash { break }
            target[index &+ 1] = byte
            index &+= 1
        }
        if index == count {
            target[count &+ 1] = Byte.quote
            commit(count &+ 2)
            return
        }
        commit(index &+ 1)
        escaped(UnsafeBufferPointer(rebasing: utf8[index...]))
        append(Byte.quote)
    }

    private mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        for byte in utf8 {
            switch byte {
            case Byte.quote, Byte.backslash:
                append(Byte.backslash)
                append(byte)
            case Byte.lineFeed: literal("\\n")
            case Byte.carriageReturn: literal("\\r")
            case Byte.tab: literal("\\t")
            case 0x08: literal("\\b")
            case 0x0C: literal("\\f")
            case 0..<Byte.space:
                literal("\\u00")
                append(hexadecimalDigits[Int(byte >> 4)])
                append(hexadecimalDigits[Int(byte & 15)])
            default: append(byte)
            }
        }
    }

    /// Writes an integer of any width.
    public mutating func integer(_ value: some FixedWidthInteger) {
        if let value = Int64(exactly: value) {
            if value < 0 { append(Byte.minus) }
            decimal(value.magnitude)
        } else if let value = UInt64(exactly: value) {
            decimal(value)
        } else {
            ascii(value.description)
        }
    }

    mutating func decimal(_ magnitude: UInt64) {
        let target = reserve(20)
        var length = 1
        var rest = magnitude
        while rest >= 10 {
            rest /= 10
            length &+= 1
        }
        rest = magnitude
        var index = length
        while index > 0 {
            index &-= 1
            target[index] = Byte.zero &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        commit(length)
    }

    /// Writes a number as its text, which must follow the grammar of RFC 8259, section 6.
    mutating func number(_ text: String) {
        let isNumber = Array(text.utf8).withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            var reader = JSONReader(text: base, count: bytes.count, leniency: [])
            let token = reader.numberToken(expecting: "a number")
            return token != nil && reader.position == bytes.count
        }
        guard isNumber else { return fail("'\(text.shown())' is no number") }
        ascii(text)
    }

    /// Writes a number with the fewest digits from which the same double is decoded. A whole number has no fraction.
    ///
    /// JSON cannot represent infinities and NaN, so they are errors.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return fail("\(value) has no JSON form") }
        // Below 2^53 every whole double is exact. Negative zero is written with its description to keep the sign.
        if value.magnitude < 9_007_199_254_740_992, value == value.rounded(.towardZero),
            value != 0 || value.sign == .plus
        {
            integer(Int64(value))
        } else {
            ascii(value.description)
        }
    }

    /// Writes a number like ``double(_:)``, with the fewest digits from which the same float is decoded.
    public mutating func float(_ value: Float) {
        guard value.isFinite else { return fail("\(value) has no JSON form") }
        if value.magnitude < 16_777_216, value == value.rounded(.towardZero), value != 0 || value.sign == .plus {
            integer(Int64(value))
        } else {
            ascii(value.description)
        }
    }

    /// Appends text that needs no escapes.
    mutating func ascii(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            if let start = utf8.baseAddress { append(start, count: utf8.count) }
        }
    }
}

/// The digits of lower-case hexadecimal numbers.
let hexadecimalDigits: [UInt8] = Array("0123456789abcdef".utf8)
