package import SourceTree

extension JSONPathQuery {
    /// The operand of a comparison: a JSON value, or nothing (RFC 9535 §2.4.1).
    package enum Value {
        case nothing
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        /// A sequence or a mapping.
        case structure(Node)

        init(_ node: Node) {
            switch node.scalarKind {
            case nil: self = .structure(node)
            case .null: self = .null
            case .boolean: self = .boolean(node.bool ?? false)
            case .integer, .number: self = .number(node.double ?? .nan)
            case .string: self = .string(node.text ?? "")
            }
        }

        /// Compares two values (RFC 9535 §2.3.5.2.2).
        ///
        /// Only two numbers or two strings have an order. Each value inside a sequence or mapping takes one step of the
        /// budget.
        func compares(_ comparison: Comparison, to other: Value, budget: JSONPathBudget) -> Bool {
            switch comparison {
            case .equal: equals(other, budget)
            case .notEqual: !equals(other, budget)
            case .less: precedes(other)
            case .greater: other.precedes(self)
            case .lessOrEqual: precedes(other) || equals(other, budget)
            case .greaterOrEqual: other.precedes(self) || equals(other, budget)
            }
        }

        private func precedes(_ other: Value) -> Bool {
            switch (self, other) {
            case (.number(let left), .number(let right)): left < right
            case (.string(let left), .string(let right)):
                left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
            default: false
            }
        }
    }
}

extension JSONPathQuery.Value {
    private func equals(_ other: JSONPathQuery.Value, _ budget: JSONPathBudget) -> Bool {
        switch (self, other) {
        case (.nothing, .nothing), (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.unicodeScalars.elementsEqual(right.unicodeScalars)
        case (.structure(let left), .structure(let right)): Self.areEqual(left, right, budget)
        default: false
        }
    }

    /// Compares sequences element by element, and mappings in any order of their keys.
    private static func areEqual(_ left: Node, _ right: Node, _ budget: JSONPathBudget) -> Bool {
        switch (left.content, right.content) {
        case (.sequence(let left), .sequence(let right)):
            left.count == right.count && budget.spend(left.count)
                && zip(left, right).allSatisfy { Self($0).equals(Self($1), budget) }
        case (.mapping(let left), .mapping(let right)):
            left.count == right.count && budget.spend(left.count)
                && left.allSatisfy { entry in
                    right[entry.key].map { Self(entry.value).equals(Self($0), budget) } ?? false
                }
        default: false
        }
    }
}
