/// A query of RFC 9535: selects nodes of a tree.
///
/// For example `$.paths.*.get.parameters[?@.name == 'filter' && @.in == 'query']`.
package struct JSONPathQuery {
    /// What follows the `$`.
    package let segments: [Segment]

    /// RFC 9535 §2.5: one step from the nodes selected so far.
    package struct Segment {
        /// Whether it starts from all descendants too: `..`.
        package let isDescendant: Bool
        package let selectors: [Selector]
        /// Where it is in the text, in Unicode scalars.
        package let range: Range<Int>
    }

    /// RFC 9535 §2.3.
    package enum Selector {
        /// `.paths` or `['paths']`.
        case name(String)
        /// `*`.
        case wildcard
        /// `[0]`, or `[-1]` from the end.
        case index(Int)
        /// `[1:5:2]`.
        case slice(start: Int?, end: Int?, step: Int)
        /// `[?@.name == 'page']`.
        case filter(Condition)
    }

    /// RFC 9535 §2.3.5.1: a logical expression.
    package indirect enum Condition {
        /// `a || b`.
        case any([Condition])
        /// `a && b`.
        case all([Condition])
        /// `!a`.
        case not(Condition)
        /// `@.minimum > 3`.
        case comparison(Operand, Comparison, Operand)
        /// `@.deprecated`: whether the query selects anything.
        case exists(Query)
        /// `match(@.name, 'a.*')`.
        case function(Function)
    }

    package enum Comparison: String {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    /// What is compared, or passed to a function.
    package indirect enum Operand {
        /// `'page'`, `3`, `true`, `null`.
        case literal(Value)
        /// `@.name`; where it stands for a value, it selects one node at most.
        case query(Query)
        /// `length(@.tags)`.
        case function(Function)
    }

    /// A query within a filter.
    package struct Query {
        /// Whether it starts from the node at hand (`@`) or from the root (`$`).
        let isRelative: Bool
        let segments: [Segment]

        /// RFC 9535 §2.3.5.1: whether it can select no more than one node.
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
                switch segment.selectors[0] {
                case .name, .index: return true
                case .wildcard, .slice, .filter: return false
                }
            }
        }
    }

    /// A call, its arguments of the right number and types (RFC 9535 §2.4.3).
    package struct Function {
        let name: FunctionName
        let arguments: [Operand]
    }

    /// RFC 9535 §2.4.4 to §2.4.8.
    package enum FunctionName: String, CaseIterable {
        case length, count, match, search, value

        /// Whether the result is true or false, so that it stands alone; the others are compared.
        var isLogical: Bool {
            self == .match || self == .search
        }

        /// Whether the arguments are lists of nodes; those of the others are values.
        var takesNodes: Bool {
            self == .count || self == .value
        }

        var argumentCount: Int {
            isLogical ? 2 : 1
        }
    }
}
