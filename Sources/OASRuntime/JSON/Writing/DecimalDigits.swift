/// A number of JSON's grammar (RFC 8259, section 6) as significand × 10^exponent. The significand has no zeros at its
/// beginning or end.
struct DecimalDigits {
    /// The number of digits of the significand, or 0 for zero.
    private(set) var count = 0
    /// The significand, or `nil` if it has more than 64 bits.
    private(set) var significand: UInt64? = 0
    /// The power of ten. An exponent in the text is limited to about one billion.
    private(set) var exponent = 0

    /// Reads a text that follows the grammar. The sign is ignored.
    init(_ text: some Sequence<UInt8>) {
        var zeros = 0
        var isFraction = false
        var isExponent = false
        var isNegativeExponent = false
        var written = 0
        for byte in text {
            let digit = byte &- Byte.zero
            if isExponent {
                if byte == Byte.minus { isNegativeExponent = true }
                if digit <= 9, written < 100_000_000 { written = written * 10 + Int(digit) }
            } else if digit <= 9 {
                if isFraction { exponent -= 1 }
                if digit == 0 {
                    if count > 0 { zeros += 1 }
                } else {
                    append(digit, behind: zeros)
                    zeros = 0
                }
            } else if byte == Byte.point {
                isFraction = true
            } else if byte | 0x20 == Byte.e {
                isExponent = true
            }
        }
        exponent += zeros + (isNegativeExponent ? -written : written)
        if count == 0 { exponent = 0 }
    }

    /// Returns true if two numbers are equal except for their signs. Returns false for a number whose significand has
    /// more than 64 bits.
    func isEqual(to other: DecimalDigits) -> Bool {
        significand != nil && significand == other.significand && exponent == other.exponent
    }

    private mutating func append(_ digit: UInt8, behind zeros: Int) {
        count += zeros + 1
        // A value of 64 bits has at most 20 digits.
        guard count <= 20, var value = significand else {
            significand = nil
            return
        }
        for position in 0...zeros {
            let (tens, tensOverflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflow) = tens.addingReportingOverflow(position == zeros ? UInt64(digit) : 0)
            if tensOverflow || sumOverflow {
                significand = nil
                return
            }
            value = sum
        }
        significand = value
    }

    /// True if the number is not whole.
    var isFraction: Bool { exponent < 0 }

    /// The magnitude, if it is a whole number of at most 64 bits.
    var wholeMagnitude: UInt64? {
        guard exponent >= 0, exponent <= 20, var value = significand else { return nil }
        for _ in 0..<exponent {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    /// True if Foundation's `Decimal` can represent every digit: up to 38 digits, with powers of ten from -128 to 127.
    var fitsDecimal: Bool {
        count <= 38 && exponent >= -128 && exponent <= 127 + (38 - count)
    }
}
