/// The integer that a text is, digits with or without a sign; `nil` for any other text and where it is out of range.
///
/// The same as `Int(text, radix:)`, which is compiled anew wherever it is called, once for each type of integer and of
/// text.
package func integerValue(of text: String, radix: Int = 10) -> Int? {
    Int(text, radix: radix)
}

/// The number that hexadecimal digits are, and nothing but digits; `nil` for any other text, an empty one too, and for
/// more than 15 digits.
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
