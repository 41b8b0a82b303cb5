extension JSONReader {
    /// A number as its digits: ±significand × 10^exponent.
    struct NumberToken {
        var start: Int
        var end: Int
        var isNegative = false
        var significand: UInt64 = 0
        var exponent = 0
        /// True if `significand` has every digit.
        var isExact = true
    }

    /// Reads an integer of any width. `1.0` and `1e2` are integers (JSON Schema Core, section 6.3), `1.5` is not.
    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type, expecting expected: StaticString) -> Value? {
        skipWhitespace()
        let start = position
        guard let token = numberToken(expecting: expected) else { return nil }
        guard let magnitude = wholeMagnitude(token) else {
            let isFraction = DecimalDigits(bytes(of: token)).isFraction
            fail(isFraction ? "expected \(expected), found a fraction" : "the number does not fit \(type)", at: start)
            return nil
        }
        let value = token.isNegative ? Self.negated(magnitude, as: type) : type.init(exactly: magnitude)
        if value == nil { fail("the number does not fit \(type)", at: start) }
        return value
    }

    /// Returns the value without its sign, if it is a whole number of at most 64 bits. It is exact in any notation.
    private func wholeMagnitude(_ token: NumberToken) -> UInt64? {
        if token.isExact, token.exponent == 0 { return token.significand }
        return DecimalDigits(bytes(of: token)).wholeMagnitude
    }

    private static func negated<Value: FixedWidthInteger>(_ magnitude: UInt64, as type: Value.Type) -> Value? {
        if magnitude == 0 { return 0 }
        guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
        return type.init(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }

    /// Reads an integer.
    public mutating func int() -> Int? {
        if let value = shortInteger() { return value }
        return integer(Int.self, expecting: "an integer")
    }

    /// Reads an integer of 32 bits.
    public mutating func int32() -> Int32? { integer(Int32.self, expecting: "an integer") }

    /// Reads an integer of 64 bits.
    public mutating func int64() -> Int64? {
        if let value = shortInteger() { return Int64(value) }
        return integer(Int64.self, expecting: "an integer")
    }

    /// Reads a common integer, which has at most 18 digits, no fraction and no exponent. Returns `nil` without an error
    /// for any other value, which the general method reads.
    private mutating func shortInteger() -> Int? {
        skipWhitespace()
        let end = end
        var index = position
        guard index < end else { return nil }
        let isNegative = text[index] == Byte.minus
        if isNegative { index &+= 1 }
        let first = index
        var value: Int64 = 0
        while index < end {
            let digit = text[index] &- Byte.zero
            guard digit <= 9 else { break }
            value = value &* 10 &+ Int64(digit)
            index &+= 1
        }
        let count = index &- first
        guard count > 0, count <= 18, count == 1 || text[first] != Byte.zero else { return nil }
        if index < end {
            let next = text[index]
            if next == Byte.point || next | 0x20 == Byte.e { return nil }
        }
        position = index
        return Int(exactly: isNegative ? -value : value)
    }

    /// Reads a number as the nearest `Double`. A number beyond its range is an error.
    public mutating func double() -> Double? {
        skipWhitespace()
        guard let token = numberToken(expecting: "a number") else { return nil }
        if let value = token.exactDouble { return value }
        guard let value = Double(numberText(token)), value.isFinite else {
            fail("the number does not fit Double", at: token.start)
            return nil
        }
        return value
    }

    /// Reads a number as the nearest `Float`. A number beyond its range is an error.
    public mutating func float() -> Float? {
        skipWhitespace()
        guard let token = numberToken(expecting: "a number") else { return nil }
        guard let value = Float(numberText(token)), value.isFinite else {
            fail("the number does not fit Float", at: token.start)
            return nil
        }
        return value
    }

    func numberText(_ token: NumberToken) -> String { String(decoding: bytes(of: token), as: UTF8.self) }

    /// Returns the bytes of a number without quotes. They are within the text, because only ``scanNumber()`` creates
    /// tokens.
    func bytes(of token: NumberToken) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + token.start, count: token.end &- token.start)
    }

    /// Consumes a number by the grammar of RFC 8259, section 6. With lenient scalars the number may be in quotes.
    mutating func numberToken(expecting expected: StaticString) -> NumberToken? {
        guard position < end else { return failAtEnd(expecting: expected) }
        let isQuoted = leniency.contains(.scalars) && text[position] == Byte.quote
        let start = position
        if isQuoted { position &+= 1 }
        guard let token = scanNumber() else {
            position = start
            failUnexpected(expecting: expected)
            return nil
        }
        if isQuoted {
            guard position < end, text[position] == Byte.quote else {
                position = start
                failUnexpected(expecting: expected)
                return nil
            }
            position &+= 1
        }
        return token
    }

    /// Advances past a number. If the grammar is violated, it stops there and returns `nil`.
    private mutating func scanNumber() -> NumberToken? {
        var token = NumberToken(start: position, end: position)
        if position < end, text[position] == Byte.minus {
            token.isNegative = true
            position &+= 1
        }
        let first = position
        let integerDigits = scanDigits(into: &token, isFraction: false)
        guard integerDigits > 0, integerDigits == 1 || text[first] != Byte.zero else { return nil }
        if position < end, text[position] == Byte.point {
            position &+= 1
            guard scanDigits(into: &token, isFraction: true) > 0 else { return nil }
        }
        if position < end, text[position] | 0x20 == Byte.e {
            position &+= 1
            guard scanExponent(into: &token) else { return nil }
        }
        token.end = position
        return token
    }

    private mutating func scanDigits(into token: inout NumberToken, isFraction: Bool) -> Int {
        let start = position
        while position < end {
            let digit = text[position] &- Byte.zero
            guard digit <= 9 else { break }
            position &+= 1
            if token.isExact, token.significand < 1_000_000_000_000_000_000 {
                token.significand = token.significand &* 10 &+ UInt64(digit)
                if isFraction { token.exponent &-= 1 }
            } else if token.isExact, digit == 0, isFraction {
                continue
            } else if token.isExact, !isFraction, token.appendLastDigit(digit) {
                continue
            } else {
                token.isExact = false
            }
        }
        return position - start
    }

    private mutating func scanExponent(into token: inout NumberToken) -> Bool {
        var isNegative = false
        if position < end, text[position] == Byte.minus || text[position] == Byte.plus {
            isNegative = text[position] == Byte.minus
            position &+= 1
        }
        let start = position
        var value = 0
        while position < end {
            let digit = text[position] &- Byte.zero
            guard digit <= 9 else { break }
            if value < 100_000_000 { value = value * 10 + Int(digit) }
            position &+= 1
        }
        token.exponent += isNegative ? -value : value
        return position > start
    }
}

extension JSONReader.NumberToken {
    /// Appends a twentieth digit if the result fits 64 bits.
    fileprivate mutating func appendLastDigit(_ digit: UInt8) -> Bool {
        let (tens, tensOverflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, sumOverflow) = tens.addingReportingOverflow(UInt64(digit))
        guard !tensOverflow, !sumOverflow else { return false }
        significand = sum
        return true
    }

    /// The value, if one multiplication or division of two exact doubles yields it, rounded once (Clinger, 1990).
    var exactDouble: Double? {
        guard isExact, significand <= 1 << 53, -22...22 ~= exponent else { return nil }
        let magnitude = Double(significand)
        let value = exponent < 0 ? magnitude / powersOfTen[-exponent] : magnitude * powersOfTen[exponent]
        return isNegative ? -value : value
    }
}

/// The powers of ten that `Double` represents exactly.
private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
]
