import SourceTree

extension JSONPathSelection {
    /// Returns true if a node satisfies the condition of a filter (RFC 9535 §2.3.5.2).
    func holds(_ condition: JSONPathQuery.Condition, at node: Node) -> Bool {
        switch condition {
        case .any(let conditions): conditions.contains { holds($0, at: node) }
        case .all(let conditions): conditions.allSatisfy { holds($0, at: node) }
        case .not(let condition): !holds(condition, at: node)
        case .comparison(let left, let comparison, let right):
            value(of: left, at: node).compares(comparison, to: value(of: right, at: node), budget: budget)
        case .exists(let query): !nodes(of: query, at: node).isEmpty
        case .function(let function): matches(function, at: node)
        }
    }

    private func nodes(of query: JSONPathQuery.Query, at node: Node) -> [SelectedNode] {
        select(query.segments, from: SelectedNode(node: query.isRelative ? node : root))
    }

    /// Returns the value of an operand, or nothing for a query that does not select exactly one node.
    private func value(of operand: JSONPathQuery.Operand, at node: Node) -> JSONPathQuery.Value {
        switch operand {
        case .literal(let value): return value
        case .query(let query): return onlyValue(of: query, at: node)
        case .function(let function): return result(of: function, at: node)
        }
    }

    private func onlyValue(of query: JSONPathQuery.Query, at node: Node) -> JSONPathQuery.Value {
        let nodes = nodes(of: query, at: node)
        return nodes.count == 1 ? JSONPathQuery.Value(nodes[0].node) : .nothing
    }

    /// Evaluates a function with a value as its result (RFC 9535 §2.4.4, §2.4.5 and §2.4.8).
    private func result(of function: JSONPathQuery.Function, at node: Node) -> JSONPathQuery.Value {
        switch (function.name, function.arguments[0]) {
        case (.count, .query(let query)): .number(Double(nodes(of: query, at: node).count))
        case (.value, .query(let query)): onlyValue(of: query, at: node)
        case (.length, let operand): length(of: value(of: operand, at: node))
        default: .nothing
        }
    }

    private func length(of value: JSONPathQuery.Value) -> JSONPathQuery.Value {
        switch value {
        case .string(let text): .number(Double(text.unicodeScalars.count))
        case .structure(let node): .number(Double(node.sequence?.count ?? node.mapping?.count ?? 0))
        case .nothing, .null, .boolean, .number: .nothing
        }
    }

    /// Evaluates `match` (RFC 9535 §2.4.6), which matches the whole text, or `search` (§2.4.7), which matches any part
    /// of it. A pattern that is not a regular expression matches nothing.
    private func matches(_ function: JSONPathQuery.Function, at node: Node) -> Bool {
        guard case .string(let text) = value(of: function.arguments[0], at: node),
            case .string(let pattern) = value(of: function.arguments[1], at: node),
            let expression = budget.expression(pattern)
        else { return false }
        return expression.matches(text, anywhere: function.name == .search, budget: budget)
    }
}
