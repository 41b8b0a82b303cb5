/// The steps that the queries of an overlay may take in all.
///
/// Nested filters, each over all descendants, take as many steps as the product of the numbers of nodes that they
/// visit.
package final class JSONPathBudget {
    /// The number of steps at the start.
    package let limit: Int
    private var left: Int
    /// The regular expressions of this overlay; `nil` for texts that are not regular expressions.
    private var expressions = [String: RegularExpression?]()

    init(limit: Int) {
        self.limit = limit
        left = limit
    }

    /// Makes a budget for the overlay of a document of so many bytes. Every real overlay needs less.
    package convenience init(bytes: Int) {
        self.init(limit: 2_000_000 + 32 * bytes)
    }

    /// True if no steps are left. A selection is incomplete then.
    package var isSpent: Bool { left < 0 }

    /// Takes steps. Returns false if too few are left.
    package func spend(_ count: Int = 1) -> Bool {
        left -= count
        return left >= 0
    }

    /// A pattern compiled, once for all the texts that it is tried on.
    func expression(_ pattern: String) -> RegularExpression? {
        if let known = expressions[pattern] { return known }
        guard spend(pattern.utf8.count) else { return nil }
        let expression = RegularExpression(pattern)
        guard spend(expression?.instructions.count ?? RegularExpression.maximumSize / 8) else { return nil }
        expressions[pattern] = .some(expression)
        return expression
    }
}
