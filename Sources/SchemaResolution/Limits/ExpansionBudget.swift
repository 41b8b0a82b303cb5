package import SourceTree

/// Limits the members that schemas and operations inherit from each other, in proportion to the size of the document.
///
/// A thousand schemas that extend a base with a thousand members have a million members, so a document of a hundred
/// kilobytes would make a gigabyte of code. Real documents need less than a tenth of the limit.
package final class ExpansionBudget {
    private let limit: Int
    private var left: Int
    private let diagnostics: Diagnostics
    private var hasReported = false

    /// Creates the budget for a document with the given number of bytes, including external files.
    package init(bytes: Int, diagnostics: Diagnostics) {
        limit = 50_000 + bytes / 2
        left = limit
        self.diagnostics = diagnostics
    }

    /// Subtracts members, branches or parameters from the budget. Returns false if the budget is exceeded, which is
    /// reported once.
    package func spend(_ count: Int, at location: SourceLocation?) -> Bool {
        left -= count
        if left >= 0 { return true }
        if !hasReported {
            hasReported = true
            diagnostics.error(
                .limitExceeded,
                "resolved schemas and operations have more than \(limit) members, branches and parameters; the rest "
                    + "is left out or typed as 'JSONValue'", at: location)
        }
        return false
    }
}
