/// A type in Swift syntax: `Money`, `BillingKit.Money`, `[Money]`, `[String: Money]`, `Tagged<Customer, UUID>`.
///
/// It is never optional, because the document determines whether a value may be absent or null.
struct TypeExpression {
    /// The first component of each dotted name. Only this component can be the name of a module.
    private(set) var roots: [String] = []
    private var rest: Substring

    /// Parses a type. The result is `nil` if the text is not such a type.
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

    /// Parses generic arguments, such as `<A, B>`, if there are any.
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
