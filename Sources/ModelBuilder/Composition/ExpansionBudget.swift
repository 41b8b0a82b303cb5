internal import SourceTree

/// Keeps what schemas and operations take over from one another in proportion to the document.
///
/// A thousand schemas that extend a base of a thousand members come to a million members, and a hundred kilobytes of
/// document to a gigabyte of code. Real documents come to less than a tenth of what is allowed here.
final class ExpansionBudget {
    private let limit: Int
    private var left: Int
    private let diagnostics: Diagnostics
    private var hasReported = false

    /// Makes the budget of a document of so many bytes, external files included.
    init(bytes: Int, diagnostics: Diagnostics) {
        limit = 50_000 + bytes / 2
        left = limit
        self.diagnostics = diagnostics
    }

    /// Takes members, branches or parameters from the budget; false where they are not there, which is reported once.
    func spend(_ count: Int, at location: SourceLocation?) -> Bool {
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
