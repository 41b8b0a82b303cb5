import SourceTree
import Suggestions

extension JSONPathParser {
    /// Parses a literal, a query or a function expression.
    mutating func operand() throws(JSONPathSyntaxError) -> JSONPathQuery.Operand {
        switch scanner.current {
        case "'", "\"": return .literal(.string(try scanner.string()))
        case "@", "$": return .query(try query())
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .literal(try number())
        case let scalar? where scalar.beginsMemberName: return try word()
        case "=": throw scanner.failure("a comparison is written '==', with an operand on each side")
        default:
            throw scanner.failure("'@', a literal, a function or '(' is missing, found \(scanner.found)")
        }
    }

    /// Parses `filter-query` (RFC 9535 §2.3.5.1).
    private mutating func query() throws(JSONPathSyntaxError) -> JSONPathQuery.Query {
        let isRelative = scanner.current == "@"
        scanner.position += 1
        return JSONPathQuery.Query(isRelative: isRelative, segments: try segments())
    }

    /// Parses `number` (RFC 9535 §2.3.5.1): a JSON number or `-0`.
    private mutating func number() throws(JSONPathSyntaxError) -> JSONPathQuery.Value {
        let start = scanner.position
        _ = scanner.take("-")
        let whole = scanner.take { $0.isDigit }
        var isComplete = !whole.isEmpty && (whole == "0" || !whole.hasPrefix("0"))
        if scanner.take(".") { isComplete = !scanner.take { $0.isDigit }.isEmpty && isComplete }
        if scanner.take("e") || scanner.take("E") {
            if !scanner.take("+") { _ = scanner.take("-") }
            isComplete = !scanner.take { $0.isDigit }.isEmpty && isComplete
        }
        let text = scanner.text(from: start)
        guard isComplete, let value = Double(text) else {
            throw scanner.failure("'\(text)' is not a number", from: start)
        }
        return .number(value)
    }

    /// Parses `true`, `false`, `null` or a function expression.
    private mutating func word() throws(JSONPathSyntaxError) -> JSONPathQuery.Operand {
        let start = scanner.position
        let word = scanner.take { $0.continuesMemberName }
        guard scanner.current == "(" else {
            switch word {
            case "true": return .literal(.boolean(true))
            case "false": return .literal(.boolean(false))
            case "null": return .literal(.null)
            default: throw scanner.failure("'\(word)' is not valid here; strings are quoted: '\(word)'", from: start)
            }
        }
        guard let name = JSONPathQuery.FunctionName(rawValue: word) else {
            let known = JSONPathQuery.FunctionName.allCases.map(\.rawValue)
            let advice =
                closestMatch(to: word, in: known).map { "did you mean '\($0)'?" }
                ?? "the functions are " + known.joined(separator: ", ")
            throw scanner.failure("there is no function '\(word)'; \(advice)", from: start)
        }
        return .function(JSONPathQuery.Function(name: name, arguments: try arguments(of: name, from: start)))
    }

    /// Parses the arguments of `function-expr` (RFC 9535 §2.4) and checks their types (§2.4.3).
    private mutating func arguments(
        of name: JSONPathQuery.FunctionName, from start: Int
    ) throws(JSONPathSyntaxError) -> [JSONPathQuery.Operand] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= JSONPathParser.maximumDepth else { throw scanner.failure("the filter is nested too deeply") }
        scanner.position += 1
        scanner.skipBlanks()
        var arguments: [JSONPathQuery.Operand] = []
        if scanner.current != ")" {
            repeat {
                scanner.skipBlanks()
                let argumentStart = scanner.position
                let argument = try operand()
                if let problem = Self.problem(with: argument, of: name) {
                    throw scanner.failure(problem, from: argumentStart)
                }
                arguments.append(argument)
                scanner.skipBlanks()
            } while scanner.take(",")
        }
        try scanner.expect(")", "after the arguments of '\(name.rawValue)'")
        guard arguments.count == name.argumentCount else {
            let wanted = name.argumentCount == 1 ? "one argument" : "\(name.argumentCount) arguments"
            throw scanner.failure("'\(name.rawValue)' takes \(wanted), found \(arguments.count)", from: start)
        }
        return arguments
    }

    private static func problem(with argument: JSONPathQuery.Operand, of name: JSONPathQuery.FunctionName) -> String? {
        switch argument {
        case .query(let query):
            if name.takesNodes || query.isSingular { return nil }
            return "'\(name.rawValue)' takes a value, and this query may select several nodes"
        case .literal:
            return name.takesNodes ? "'\(name.rawValue)' takes a query" : nil
        case .function(let function):
            if name.takesNodes { return "'\(name.rawValue)' takes a query" }
            return function.name.isLogical
                ? "'\(name.rawValue)' takes a value, but '\(function.name.rawValue)' returns a logical result" : nil
        }
    }
}
