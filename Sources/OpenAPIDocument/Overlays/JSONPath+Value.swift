import SourceTree

extension JSONPath {
    /// What comparisons are between: a JSON value, or nothing (RFC 9535 §2.4.1).
    enum Value {
        case nothing
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        /// A list or a mapping.
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

        /// RFC 9535 §2.3.5.2.2; order is defined between numbers and between strings alone.
        func compares(_ comparison: Comparison, to other: Value) -> Bool {
            switch comparison {
            case .equal: self == other
            case .notEqual: !(self == other)
            case .less: precedes(other)
            case .greater: other.precedes(self)
            case .lessOrEqual: precedes(other) || self == other
            case .greaterOrEqual: other.precedes(self) || self == other
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

extension JSONPath.Value: Equatable {
    static func == (left: JSONPath.Value, right: JSONPath.Value) -> Bool {
        switch (left, right) {
        case (.nothing, .nothing), (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.unicodeScalars.elementsEqual(right.unicodeScalars)
        case (.structure(let left), .structure(let right)): areEqual(left, right)
        default: false
        }
    }

    /// Lists by element, mappings whatever their order.
    private static func areEqual(_ left: Node, _ right: Node) -> Bool {
        switch (left.content, right.content) {
        case (.sequence(let left), .sequence(let right)):
            left.count == right.count && zip(left, right).allSatisfy { Self($0) == Self($1) }
        case (.mapping(let left), .mapping(let right)):
            left.count == right.count
                && left.allSatisfy { entry in right[entry.key].map { Self(entry.value) == Self($0) } ?? false }
        default: false
        }
    }
}
