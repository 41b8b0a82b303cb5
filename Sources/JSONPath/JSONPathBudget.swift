/// The maximum number of steps for all queries of an overlay.
///
/// Nested filters that each visit all descendants need as many steps as the product of the numbers of nodes they visit.
package final class JSONPathBudget {
    /// The number of steps at the start.
    package let limit: Int
    private var left: Int
    /// The compiled regular expressions of the overlay, with `nil` for patterns that are not regular expressions.
    private var expressions = [String: RegularExpression?]()

    init(limit: Int) {
        self.limit = limit
        left = limit
    }

    /// Creates a budget for a document with the given size in bytes. Every known overlay needs fewer steps.
    package convenience init(bytes: Int) {
        self.init(limit: 2_000_000 + 32 * bytes)
    }

    /// True if the budget is exhausted. A selection is then incomplete.
    package var isSpent: Bool { left < 0 }

    /// Subtracts steps from the budget. Returns false if too few are left.
    package func spend(_ count: Int = 1) -> Bool {
        left -= count
        return left >= 0
    }

    /// Returns the compiled expression of a pattern. A pattern is compiled once, however many texts it is matched
    /// against.
    func expression(_ pattern: String) -> RegularExpression? {
        if let known = expressions[pattern] { return known }
        guard spend(pattern.utf8.count) else { return nil }
        let expression = RegularExpression(pattern)
        guard spend(expression?.instructions.count ?? RegularExpression.maximumSize / 8) else { return nil }
        expressions[pattern] = .some(expression)
        return expression
    }
}
