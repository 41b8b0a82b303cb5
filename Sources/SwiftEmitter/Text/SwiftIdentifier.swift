/// Names as Swift source needs them.
enum SwiftIdentifier {
    /// A name that is declared, or stands on its own in an expression: in backticks where it is a keyword.
    static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    /// A name behind a dot, where most keywords need no backticks.
    static func member(_ name: String) -> String {
        name == "init" || name == "self" || name == "Type" || name == "Protocol" ? "`\(name)`" : name
    }

    /// A label in a parameter list, where most keywords need no backticks.
    static func label(_ name: String) -> String {
        name == "inout" || name == "let" || name == "var" ? "`\(name)`" : name
    }

    /// A label in a call, where backticks that are not needed are a warning.
    static func argumentLabel(_ name: String) -> String { name == "inout" ? "`inout`" : name }

    /// The name, or the name with `Value` behind it as often as it takes to be free.
    static func free(_ name: String, besides taken: Set<String>) -> String {
        var name = name
        while taken.contains(name) { name += "Value" }
        return name
    }

    /// `page` → `Page`
    static func capitalised(_ name: String) -> String {
        guard let first = name.first else { return name }
        return first.uppercased() + name.dropFirst()
    }

    /// What Swift reserves everywhere, and the words that mean something at the start of an expression.
    private static let keywords: Set<String> = [
        "Any", "Self", "any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "each", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
        "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "some", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unsafe", "var",
        "where", "while", "yield",
    ]
}
