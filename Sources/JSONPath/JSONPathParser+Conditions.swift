extension JSONPathParser {
    /// Parses `logical-expr` (RFC 9535 §2.3.5.1). `&&` binds tighter than `||`.
    mutating func condition() throws(JSONPathSyntaxError) -> JSONPathQuery.Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= JSONPathParser.maximumDepth else { throw scanner.failure("the filter is nested too deeply") }
        var alternatives = [try conjunction()]
        while takeOperator("||") { alternatives.append(try conjunction()) }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(JSONPathSyntaxError) -> JSONPathQuery.Condition {
        var parts = [try basic()]
        while takeOperator("&&") { parts.append(try basic()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Consumes an operator and the blanks around it.
    private mutating func takeOperator(_ text: String) -> Bool {
        let end = scanner.position
        scanner.skipBlanks()
        guard scanner.take(text) else {
            scanner.position = end
            return false
        }
        scanner.skipBlanks()
        return true
    }

    /// Parses `basic-expr` (RFC 9535 §2.3.5.1): parentheses, a comparison or a test.
    private mutating func basic() throws(JSONPathSyntaxError) -> JSONPathQuery.Condition {
        let start = scanner.position
        if scanner.current == "!" {
            scanner.position += 1
            scanner.skipBlanks()
            if scanner.current == "(" { return .not(try parenthesised()) }
            let operand = try operand()
            return .not(try test(operand, from: start))
        }
        if scanner.current == "(" { return try parenthesised() }
        let left = try operand()
        let end = scanner.position
        scanner.skipBlanks()
        guard let comparison = comparison() else {
            scanner.position = end
            return try test(left, from: start)
        }
        try requireValue(left, from: start, to: end)
        scanner.skipBlanks()
        let rightStart = scanner.position
        let right = try operand()
        try requireValue(right, from: rightStart, to: scanner.position)
        return .comparison(left, comparison, right)
    }

    private mutating func parenthesised() throws(JSONPathSyntaxError) -> JSONPathQuery.Condition {
        let start = scanner.position
        scanner.position += 1
        scanner.skipBlanks()
        let condition = try condition()
        scanner.skipBlanks()
        guard scanner.take(")") else {
            if scanner.current == nil { throw scanner.failure("the '(' has no matching ')'", from: start) }
            throw scanner.failure("an operator or ')' is missing, found \(scanner.found)")
        }
        return condition
    }

    /// Returns the condition for an operand that is not compared: a query, or a function with a logical result (RFC
    /// 9535 §2.4.3).
    private func test(
        _ operand: JSONPathQuery.Operand, from start: Int
    ) throws(JSONPathSyntaxError) -> JSONPathQuery.Condition {
        switch operand {
        case .query(let query): return .exists(query)
        case .function(let function) where function.name.isLogical: return .function(function)
        case .function(let function):
            throw scanner.failure("the result of '\(function.name.rawValue)' must be compared", from: start)
        case .literal:
            throw scanner.failure("a literal must be compared", from: start)
        }
    }

    private func requireValue(
        _ operand: JSONPathQuery.Operand, from start: Int, to end: Int
    ) throws(JSONPathSyntaxError) {
        let length = max(1, end - start)
        switch operand {
        case .literal: return
        case .query(let query):
            guard !query.isSingular else { return }
            throw JSONPathSyntaxError(
                message: "a query that may select several nodes cannot be compared", offset: start, length: length)
        case .function(let function):
            guard function.name.isLogical else { return }
            throw JSONPathSyntaxError(
                message: "'\(function.name.rawValue)' returns a Boolean value, which cannot be compared", offset: start,
                length: length)
        }
    }

    private mutating func comparison() -> JSONPathQuery.Comparison? {
        for text in ["==", "!=", "<=", ">=", "<", ">"] where scanner.take(text) {
            return JSONPathQuery.Comparison(rawValue: text)
        }
        return nil
    }
}
