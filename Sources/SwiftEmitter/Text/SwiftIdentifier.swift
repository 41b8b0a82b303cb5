/// The forms of names in Swift source.
enum SwiftIdentifier {
    /// Returns a name in a declaration or on its own in an expression, with backticks for a keyword.
    static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    /// Returns a name after a dot, where most keywords need no backticks.
    static func member(_ name: String) -> String {
        name == "init" || name == "self" || name == "Type" || name == "Protocol" ? "`\(name)`" : name
    }

    /// Returns a label in a parameter list, where most keywords need no backticks.
    static func label(_ name: String) -> String {
        name == "inout" || name == "let" || name == "var" ? "`\(name)`" : name
    }

    /// Returns an argument label, where unnecessary backticks cause a warning.
    static func argumentLabel(_ name: String) -> String { name == "inout" ? "`inout`" : name }

    /// Returns the name with as many `Value` suffixes as needed to make it unique.
    static func free(_ name: String, besides taken: Set<String>) -> String {
        var name = name
        while taken.contains(name) { name += "Value" }
        return name
    }

    /// Returns a name with a capital first letter, for example `Page` for `page`.
    static func capitalised(_ name: String) -> String {
        guard let first = name.first else { return name }
        return first.uppercased() + name.dropFirst()
    }

    /// The words that Swift reserves everywhere, and those with a special meaning at the start of an expression.
    private static let keywords: Set<String> = [
        "Any", "Self", "any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "each", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
        "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "some", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unsafe", "var",
        "where", "while", "yield",
    ]
}
