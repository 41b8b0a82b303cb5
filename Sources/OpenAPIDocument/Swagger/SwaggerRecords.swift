import SourceTree

/// The records that all conversions of Swagger 2.0 add to.
final class SwaggerRecords {
    let diagnostics: Diagnostics
    let reported = ReportedNames()
    /// The number of values that are read more than once.
    private var copiedCount = 0

    init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

    /// Returns true if the given number of values can be copied. If not, reports that once.
    func mayCopy(_ count: Int, limit: Int, at location: SourceLocation) -> Bool {
        copiedCount += count
        if copiedCount <= limit { return true }
        if reported.insert("copies") {
            diagnostics.error(
                .limitExceeded,
                "the media types of bodies and responses have more than \(limit) values, because each has the whole "
                    + "schema; from here on only the first media type is used", at: location)
        }
        return false
    }
}
