/// A type as Swift spells it: `Money`, `BillingKit.Money`, `[Money]`, `[String: Money]`, `Tagged<Customer, UUID>`.
///
/// No optional: whether a value may be absent or null is for the document to say.
struct TypeExpression {
    /// The names at the beginning of each dotted name in the text: the only place where a module's name can be.
    private(set) var roots: [String] = []
    private var rest: Substring

    /// Nil where the text is no such type.
    init?(_ text: String) {
        rest = text[...]
        guard readType(), rest.isEmpty else { return nil }
    }

    private mutating func readType() -> Bool {
        if take("[") {
            guard readType() else { return false }
            if take(":"), !readType() { return false }
            return take("]")
        }
        guard let root = readName() else { return false }
        roots.append(root)
        repeat {
            guard readArguments() else { return false }
            guard take(".") else { return true }
        } while readName() != nil
        return false
    }

    /// `<A, B>`, or nothing.
    private mutating func readArguments() -> Bool {
        guard take("<") else { return true }
        repeat { guard readType() else { return false } } while take(",")
        return take(">")
    }

    private mutating func readName() -> String? {
        let name = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
        guard SwiftSpelling.isIdentifier(String(name)), !ReservedNames.unspeakable.contains(String(name)) else {
            return nil
        }
        rest = rest[name.endIndex...]
        skipSpaces()
        return String(name)
    }

    private mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest = rest.dropFirst()
        skipSpaces()
        return true
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
}
