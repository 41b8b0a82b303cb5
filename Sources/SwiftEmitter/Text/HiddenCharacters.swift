/// Characters of a document that must not be included in generated source unchanged.
enum HiddenCharacters {
    /// Returns true for a character that ends a line in Swift, in Unicode or in an editor: LF, VT, FF, CR, NEL
    /// (U+0085), the line separator (U+2028) and the paragraph separator (U+2029) (Unicode Standard, section 5.8).
    static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Returns true for control characters, including NUL, and for characters that change the direction of text (UAX
    /// #9, section 2), with which source could be displayed differently from how it is compiled. Returns false for line
    /// breaks.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x0A, 0x0E..<0x20, 0x7F..<0x85, 0x86..<0xA0: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF: true
        default: false
        }
    }
}
