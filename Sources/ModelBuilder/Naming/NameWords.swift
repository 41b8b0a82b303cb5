/// The words of a name in a document, in any of its notations: `address_line1`, `externalId`, `USDRate`, `kebab-case`.
///
/// A word ends at a character that is neither a letter nor a digit, before a capital letter that follows a small letter
/// or a digit, and before the last capital letter of a run that a small letter follows: `USDRate` is `USD` and `Rate`.
/// Digits belong to the word before them. A sign is a word where it distinguishes values: `+1` is `plus` and `1`, `-1`
/// is `minus` and `1`. `-date`, a common value for a descending order, is `minus` and `date`.
struct NameWords {
    let words: [String]
    /// True if all letters are capitals, so that acronyms cannot be recognised by case (`PENDING_REVIEW`).
    let isAllCapitals: Bool

    init(_ name: String) {
        var splitter = WordSplitter()
        splitter.split(name)
        if splitter.words.isEmpty { splitter.spellSymbols(of: name) }
        words = splitter.words
        isAllCapitals = !name.unicodeScalars.contains { $0.properties.isLowercase }
    }
}

private struct WordSplitter {
    var words: [String] = []
    private var current = String.UnicodeScalarView()

    mutating func split(_ name: String) {
        let scalars = Array(name.unicodeScalars)
        for index in scalars.indices {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar.isWordPart {
                if let last = current.last, breaks(between: last, and: scalar, followedBy: next, in: scalars, at: index)
                {
                    flush()
                }
                current.append(scalar)
            } else {
                flush()
                addSign(scalar, isFirst: index == 0, next: next)
            }
        }
        flush()
    }

    /// Adds the Unicode names of the symbols in a name of symbols only: `>=` is `greater`, `than`, `sign` and so on.
    mutating func spellSymbols(of name: String) {
        for scalar in name.unicodeScalars {
            guard !scalar.properties.isDefaultIgnorableCodePoint,
                let spelling = scalar.properties.name ?? scalar.properties.nameAlias
            else { continue }
            var part = WordSplitter()
            part.split(spelling.lowercased())
            words += part.words
        }
    }

    private func breaks(
        between last: Unicode.Scalar, and scalar: Unicode.Scalar, followedBy next: Unicode.Scalar?,
        in scalars: [Unicode.Scalar], at index: Int
    ) -> Bool {
        guard scalar.properties.isUppercase else { return false }
        if !last.properties.isUppercase { return true }
        guard let next, next.properties.isLowercase else { return false }
        return !isPluralOfAcronym(next, in: scalars, at: index + 1)
    }

    /// Returns true if the small letter at `index` is the `s` of `IDs` or `APIs`.
    private func isPluralOfAcronym(_ scalar: Unicode.Scalar, in scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard scalar == "s" else { return false }
        return index + 1 == scalars.count || !scalars[index + 1].properties.isLowercase
    }

    private mutating func addSign(_ scalar: Unicode.Scalar, isFirst: Bool, next: Unicode.Scalar?) {
        guard let next, next.isASCIIDigit || isFirst && next.isWordPart else { return }
        if scalar == "+" { words.append("plus") }
        if scalar == "-" && isFirst { words.append("minus") }
    }

    private mutating func flush() {
        guard !current.isEmpty else { return }
        words.append(String(current))
        current = String.UnicodeScalarView()
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// True for letters and digits of any script that Swift allows inside an identifier.
    fileprivate var isWordPart: Bool {
        if isASCII {
            return isASCIIDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        }
        // Joiners and variation selectors, which are parts of emoji, are invisible.
        return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
    }
}
