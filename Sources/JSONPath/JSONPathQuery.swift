/// A JSONPath query (RFC 9535), which selects nodes of a tree.
///
/// An example is `$.paths.*.get.parameters[?@.name == 'filter' && @.in == 'query']`.
package struct JSONPathQuery {
    /// The segments after `$`.
    package let segments: [Segment]

    /// A segment (RFC 9535 §2.5), which selects nodes from those that were selected before.
    package struct Segment {
        /// True for `..`, which selects from all descendants too.
        package let isDescendant: Bool
        package let selectors: [Selector]
        /// The range of the segment in the text, in Unicode scalars.
        package let range: Range<Int>
    }

    /// A selector (RFC 9535 §2.3).
    package enum Selector {
        /// A member name: `.paths` or `['paths']`.
        case name(String)
        /// All children: `*`.
        case wildcard
        /// An element: `[0]`, or `[-1]` from the end.
        case index(Int)
        /// A slice: `[1:5:2]`.
        case slice(start: Int?, end: Int?, step: Int)
        /// The children that satisfy a condition: `[?@.name == 'page']`.
        case filter(Condition)
    }

    /// A logical expression (RFC 9535 §2.3.5.1).
    package indirect enum Condition {
        /// A disjunction: `a || b`.
        case any([Condition])
        /// A conjunction: `a && b`.
        case all([Condition])
        /// A negation: `!a`.
        case not(Condition)
        /// A comparison: `@.minimum > 3`.
        case comparison(Operand, Comparison, Operand)
        /// An existence test: `@.deprecated`. True if the query selects a node.
        case exists(Query)
        /// A function with a logical result: `match(@.name, 'a.*')`.
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

    /// An operand of a comparison, or an argument of a function.
    package indirect enum Operand {
        /// A literal: `'page'`, `3`, `true` or `null`.
        case literal(Value)
        /// A query: `@.name`. If it is used as a value, it selects at most one node.
        case query(Query)
        /// A function: `length(@.tags)`.
        case function(Function)
    }

    /// A query inside a filter.
    package struct Query {
        /// True if the query starts at the current node (`@`), and false if it starts at the root (`$`).
        let isRelative: Bool
        let segments: [Segment]

        /// True if the query can select at most one node (RFC 9535 §2.3.5.1).
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

    /// A function expression with arguments of the right number and types (RFC 9535 §2.4.3).
    package struct Function {
        let name: FunctionName
        let arguments: [Operand]
    }

    /// The name of a function (RFC 9535 §2.4.4 to §2.4.8).
    package enum FunctionName: String, CaseIterable {
        case length, count, match, search, value

        /// True if the result is logical, so that the function is not compared. The results of the other functions are
        /// compared.
        var isLogical: Bool {
            self == .match || self == .search
        }

        /// True if the arguments are lists of nodes. The arguments of the other functions are values.
        var takesNodes: Bool {
            self == .count || self == .value
        }

        var argumentCount: Int {
            isLogical ? 2 : 1
        }
    }
}
