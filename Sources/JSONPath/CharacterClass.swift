/// A set of characters that a part of a regular expression matches (RFC 9485 §3, `charClass`).
struct CharacterClass {
    var ranges: [ClosedRange<UInt32>] = []
    /// Sets that are included in this one, such as those of a category.
    private var inner: [CharacterClass] = []
    private var category: String?
    var isNegated = false

    init() {}

    init(_ scalar: Unicode.Scalar) {
        ranges = [scalar.value...scalar.value]
    }

    /// Creates the set of the characters in a general category of Unicode, for example `Lu`, or in a group of
    /// categories, for example `L`. If `isExcluded` is true, creates the set of all other characters.
    init(category: String, isExcluded: Bool) {
        self.category = category
        isNegated = isExcluded
    }

    /// The set of `.`: any character except U+000A and U+000D (RFC 9485 §5).
    static let anyButLineBreaks: CharacterClass = {
        var set = CharacterClass("\n")
        set.insert("\r")
        set.isNegated = true
        return set
    }()

    /// Returns the set of `\s` or `\S`.
    static func blanks(isNegated: Bool) -> CharacterClass {
        var set = CharacterClass()
        for scalar: Unicode.Scalar in [" ", "\t", "\n", "\r"] { set.insert(scalar) }
        set.isNegated = isNegated
        return set
    }

    /// Returns the set of `\w` or `\W`. `\w` matches all characters except punctuation, separators and others, and `_`,
    /// which is punctuation.
    static func words(isNegated: Bool) -> CharacterClass {
        var others = CharacterClass()
        for category in ["P", "Z", "C"] { others.form(CharacterClass(category: category, isExcluded: false)) }
        others.isNegated = true
        var set = CharacterClass("_")
        set.form(others)
        set.isNegated = isNegated
        return set
    }

    mutating func insert(_ scalar: Unicode.Scalar) {
        ranges.append(scalar.value...scalar.value)
    }

    mutating func form(_ other: CharacterClass) {
        inner.append(other)
    }

    var isEmpty: Bool { ranges.isEmpty && inner.isEmpty && category == nil }

    /// The only character of the set, or `nil` if the set does not consist of one character.
    var onlyScalar: Unicode.Scalar? {
        guard !isNegated, inner.isEmpty, category == nil, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return Unicode.Scalar(ranges[0].lowerBound)
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isIn =
            ranges.contains { $0.contains(scalar.value) } || inner.contains { $0.contains(scalar) }
            || category.map { scalar.properties.generalCategory.code.hasPrefix($0) } == true
        return isIn != isNegated
    }

    /// The category names of `charProp` in RFC 9485.
    static let categories: Set<String> = [
        "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf",
        "Pi", "Po", "Ps", "Z", "Zl", "Zp", "Zs", "S", "Sc", "Sk", "Sm", "So", "C", "Cc", "Cf", "Cn", "Co",
    ]
}

extension Unicode.GeneralCategory {
    /// The short name of the category in the Unicode Character Database.
    fileprivate var code: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
