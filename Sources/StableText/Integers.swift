/// Returns the integer that a text represents with digits and an optional sign, or `nil` for any other text or if the
/// value is out of range.
///
/// This function is the same as `Int(text, radix:)`. The compiler specialises that initialiser at each use for the
/// types of integer and text.
package func integerValue(of text: String, radix: Int = 10) -> Int? {
    Int(text, radix: radix)
}

/// Returns the value of 1 to 15 hexadecimal digits, or `nil` for any other text.
package func hexadecimalValue(of digits: String.UTF8View) -> Int? {
    var value = 0
    var count = 0
    for digit in digits {
        switch digit {
        case 0x30...0x39: value = value << 4 | Int(digit - 0x30)
        case 0x61...0x66: value = value << 4 | Int(digit - 0x61 + 10)
        case 0x41...0x46: value = value << 4 | Int(digit - 0x41 + 10)
        default: return nil
        }
        count += 1
    }
    return 1...15 ~= count ? value : nil
}
