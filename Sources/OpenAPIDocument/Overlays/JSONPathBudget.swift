/// How many steps the queries of an overlay may take in all.
///
/// Filters in filters, each over all descendants, take as many steps as the product of what they visit.
final class JSONPathBudget {
    /// The steps that there were.
    let limit: Int
    private var left: Int
    /// The regular expressions of this overlay, `nil` for texts that are none.
    private var expressions = [String: RegularExpression?]()

    init(limit: Int) {
        self.limit = limit
        left = limit
    }

    /// Enough for every real overlay of a document of so many bytes.
    convenience init(bytes: Int) {
        self.init(limit: 2_000_000 + 32 * bytes)
    }

    /// Whether there are no steps left; what was selected then is not all there is.
    var isSpent: Bool { left < 0 }

    /// Takes steps; false where they are not there.
    func spend(_ count: Int = 1) -> Bool {
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
