/// The words of a name in a document, however it joins them: `address_line1`, `externalId`, `USDRate`, `kebab-case`.
///
/// Words break at every character that is no letter or digit, before a capital that follows a small letter or a digit,
/// and before the last capital of a run that a small letter follows (`USDRate` is `USD`, `Rate`). Digits stay with the
/// word before them. Signs count where they tell values apart: `+1` is `plus`, `1`, `-1` is `minus`, `1`, and
/// `-date`, by which many services sort downwards, is `minus`, `date`.
struct NameWords {
    let words: [String]
    /// Whether the name has capitals only, so that they say nothing about acronyms (`PENDING_REVIEW`).
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

    /// Names made of symbols alone are spelt by the symbols' Unicode names: `>=` is `greater`, `than`, `sign`, ….
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

    /// Whether the small letter at `index` is the `s` of `IDs` or `APIs`.
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

    /// Letters and digits of any script that Swift allows inside an identifier.
    fileprivate var isWordPart: Bool {
        if isASCII {
            return isASCIIDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        }
        // Joiners and selectors, which emoji are made of, are nothing that anybody sees.
        return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
    }
}
