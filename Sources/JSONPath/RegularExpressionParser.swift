import StableText

/// A parser of regular expressions that follows the grammar of RFC 9485 §3.
struct RegularExpressionParser {
    /// A part of an expression.
    indirect enum Pattern {
        case character(CharacterClass)
        case sequence([Pattern])
        case alternatives([Pattern])
        /// A part that is repeated, with the minimum and the maximum number of repetitions.
        case repeated(Pattern, Int, Int?)
    }

    private var scanner: JSONPathScanner
    private var depth = 0
    /// The maximum nesting depth of parentheses.
    private static let maximumDepth = 64

    init(_ text: String) {
        scanner = JSONPathScanner(text)
    }

    /// Parses the whole text as an expression. Returns `nil` if it is not one.
    mutating func expression() -> Pattern? {
        guard let pattern = alternatives(), scanner.current == nil else { return nil }
        return pattern
    }

    /// Parses `i-regexp = branch *( "|" branch )`.
    private mutating func alternatives() -> Pattern? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth, let first = branch() else { return nil }
        var all = [first]
        while scanner.take("|") {
            guard let next = branch() else { return nil }
            all.append(next)
        }
        return all.count == 1 ? first : .alternatives(all)
    }

    private mutating func branch() -> Pattern? {
        var pieces: [Pattern] = []
        while let scalar = scanner.current, scalar != "|", scalar != ")" {
            guard let atom = atom(scalar), let piece = quantified(atom) else { return nil }
            pieces.append(piece)
        }
        return .sequence(pieces)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) -> Pattern? {
        scanner.position += 1
        switch scalar {
        case "(":
            guard let inner = alternatives(), scanner.take(")") else { return nil }
            return inner
        case ".": return .character(.anyButLineBreaks)
        case "[": return characterClass().map { .character($0) }
        case "\\": return escape().map { .character($0) }
        case "*", "+", "?", "{", "}", "]": return nil
        default: return .character(CharacterClass(scalar))
        }
    }

    /// Parses `quantifier = "*" / "+" / "?" / "{" QuantExact [ "," [ QuantExact ] ] "}"`.
    private mutating func quantified(_ atom: Pattern) -> Pattern? {
        if scanner.take("*") { return .repeated(atom, 0, nil) }
        if scanner.take("+") { return .repeated(atom, 1, nil) }
        if scanner.take("?") { return .repeated(atom, 0, 1) }
        guard scanner.take("{") else { return atom }
        guard let least = integerValue(of: scanner.take { $0.isDigit }) else { return nil }
        var most: Int? = least
        if scanner.take(",") {
            let digits = scanner.take { $0.isDigit }
            most = digits.isEmpty ? nil : integerValue(of: digits)
            guard digits.isEmpty || most.map({ $0 >= least }) == true else { return nil }
        }
        return scanner.take("}") ? .repeated(atom, least, most) : nil
    }

    /// Parses a character class after its `[`.
    private mutating func characterClass() -> CharacterClass? {
        var set = CharacterClass()
        set.isNegated = scanner.take("^")
        if scanner.take("-") { set.insert("-") }
        while let scalar = scanner.current, scalar != "]" {
            guard let first = classPart(into: &set) else { return nil }
            guard let first = first.scalar else { continue }
            guard scanner.current == "-", scanner.next != "]" else {
                set.insert(first)
                continue
            }
            scanner.position += 1
            var ignored = CharacterClass()
            guard let last = classPart(into: &ignored)?.scalar, last >= first else { return nil }
            set.ranges.append(first.value...last.value)
        }
        if scanner.current == nil { return nil }
        scanner.position += 1
        return set.isEmpty ? nil : set
    }

    /// Parses a part of a character class. The result has no scalar for an escape of several characters, which are
    /// added to the class.
    private mutating func classPart(into set: inout CharacterClass) -> (scalar: Unicode.Scalar?, Void)? {
        guard let scalar = scanner.current else { return nil }
        scanner.position += 1
        switch scalar {
        case "[": return nil
        case "-": return scanner.current == "]" ? ("-", ()) : nil
        case "\\":
            guard let escaped = escape() else { return nil }
            if let only = escaped.onlyScalar { return (only, ()) }
            set.form(escaped)
            return (nil, ())
        default: return (scalar, ())
        }
    }

    /// Parses an escape after its backslash.
    private mutating func escape() -> CharacterClass? {
        guard let scalar = scanner.current else { return nil }
        scanner.position += 1
        switch scalar {
        case "n": return CharacterClass("\n")
        case "r": return CharacterClass("\r")
        case "t": return CharacterClass("\t")
        case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}", "$", "/":
            return CharacterClass(scalar)
        case "p", "P":
            guard scanner.take("{") else { return nil }
            let name = scanner.take { $0.beginsMemberName }
            guard scanner.take("}"), CharacterClass.categories.contains(name) else { return nil }
            return CharacterClass(category: name, isExcluded: scalar == "P")
        case "d", "D": return CharacterClass(category: "Nd", isExcluded: scalar == "D")
        case "s", "S": return CharacterClass.blanks(isNegated: scalar == "S")
        case "w", "W": return CharacterClass.words(isNegated: scalar == "W")
        default: return nil
        }
    }
}

extension JSONPathScanner {
    /// The scalar after the current one.
    fileprivate var next: Unicode.Scalar? {
        position + 1 < scalars.count ? scalars[position + 1] : nil
    }
}
