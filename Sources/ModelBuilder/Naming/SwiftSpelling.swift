/// Spells the names of a document according to Swift's API Design Guidelines: types in upper camel case, members in
/// lower camel case.
enum SwiftSpelling {
    /// Returns the name of a type, such as `billing_configuration` → `BillingConfiguration`. The result is `nil` if the
    /// name has no characters that an identifier can contain.
    static func type(_ name: String) -> String? {
        identifier(capitalised(NameWords(name)))
    }

    /// Returns the name of a member, such as `address_line1` → `addressLine1` and `ID` → `id`.
    static func member(_ name: String) -> String? {
        let words = NameWords(name)
        guard let first = words.words.first else { return nil }
        var rest = capitalised(words)
        rest.removeFirst()
        return identifier([lowered(first, allCapitals: words.isAllCapitals)] + rest)
    }

    /// Returns true if a name is an identifier in Swift. Keywords are included.
    static func isIdentifier(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard let first = scalars.first, first == "_" || isLetter(first) && !isMark(first) else { return false }
        return scalars.dropFirst().allSatisfy { $0 == "_" || $0.isASCIIDigit || isLetter($0) } && name != "_"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            || (!scalar.isASCII && scalar.properties.isXIDContinue
                && !scalar.properties.isDefaultIgnorableCodePoint)
    }

    /// Returns true for a combining mark, which an identifier can contain but not begin with (The Swift Programming
    /// Language, "Grammar of an Identifier").
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    private static func capitalised(_ words: NameWords) -> [String] {
        words.words.map { word in
            if let acronym = Acronyms.spelling(of: word) { return acronym }
            if words.isAllCapitals { return uppercasingFirst(word.lowercased()) }
            return uppercasingFirst(word)
        }
    }

    private static func uppercasingFirst(_ word: String) -> String {
        guard let first = word.first else { return word }
        return first.uppercased() + word.dropFirst()
    }

    private static func lowered(_ word: String, allCapitals: Bool) -> String {
        let hasSmallLetters = word.unicodeScalars.contains { $0.properties.isLowercase }
        if allCapitals || !hasSmallLetters || Acronyms.spelling(of: word) != nil { return word.lowercased() }
        return word.prefix(1).lowercased() + word.dropFirst()
    }

    private static func identifier(_ words: [String]) -> String? {
        var joined = ""
        for word in words {
            // Two runs of digits are separated, so that `1_2` does not become `12`.
            if let last = joined.unicodeScalars.last, last.isASCIIDigit, word.unicodeScalars.first?.isASCIIDigit == true
            {
                joined += "_"
            }
            joined += word
        }
        guard let first = joined.unicodeScalars.first else { return nil }
        if first.isASCIIDigit { return "_" + joined }
        return isIdentifier(joined) ? joined : "_" + joined
    }
}
