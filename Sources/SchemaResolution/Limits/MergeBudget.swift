package import SourceTree

/// Keeps schemas that lead to one another from being joined without end.
///
/// Where each branch of a union is joined with what stands beside it, or each member with another of its name, and what
/// comes of it is again to be joined, the work is a product of the lists' lengths: a document of a page would keep the
/// generator busy for hours. What exceeds the budget is any JSON value, and a warning says so.
package struct MergeBudget {
    /// How many joins one that stands in no other may lead to.
    let most: Int
    /// How many may be inside of one another.
    let deepest: Int
    private var count = 0
    private var depth = 0
    private var hasReported = false

    package init(most: Int, deepest: Int) {
        self.most = most
        self.deepest = deepest
    }

    /// Begins a join, which ``leave()`` ends; false where it is one too many, which is reported once for a document.
    package mutating func enter(reporting location: SourceLocation?, to diagnostics: Diagnostics) -> Bool {
        if depth == 0 { count = 0 }
        if count < most, depth < deepest {
            count += 1
            depth += 1
            return true
        }
        if !hasReported, let location {
            hasReported = true
            diagnostics.warning(
                .compositionCycle,
                "unions and members that lead to one another are joined in too many ways; for what is left any JSON "
                    + "value is accepted", at: location)
        }
        return false
    }

    package mutating func leave() { depth -= 1 }
}
