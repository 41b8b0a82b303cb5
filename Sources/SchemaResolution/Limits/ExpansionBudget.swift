package import SourceTree

/// Bounds what schemas and operations take over from one another, in proportion to the document.
///
/// A thousand schemas that extend a base of a thousand members have a million members. So a document of a hundred
/// kilobytes would yield a gigabyte of code. Real documents need less than a tenth of the limit.
package final class ExpansionBudget {
    private let limit: Int
    private var left: Int
    private let diagnostics: Diagnostics
    private var hasReported = false

    /// Makes the budget of a document of so many bytes, external files included.
    package init(bytes: Int, diagnostics: Diagnostics) {
        limit = 50_000 + bytes / 2
        left = limit
        self.diagnostics = diagnostics
    }

    /// Takes members, branches or parameters from the budget. Returns false if it has too few left, and reports that
    /// once.
    package func spend(_ count: Int, at location: SourceLocation?) -> Bool {
        left -= count
        if left >= 0 { return true }
        if !hasReported {
            hasReported = true
            diagnostics.error(
                .limitExceeded,
                "what schemas and operations take over from one another comes to more than \(limit) members, branches "
                    + "and parameters; from here on the rest is left out or is any JSON value", at: location)
        }
        return false
    }
}
