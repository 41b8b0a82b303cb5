/// Compares the formats of a value.
struct FormatComparer {
    private let comparison: ValueComparison

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    func compare() {
        let (before, after) = (comparison.pair.before.format, comparison.pair.after.format)
        guard before != after else { return }
        switch (before, after) {
        case (nil, let format?): say(.formatAdded, "has the format '\(format)'")
        case (let format?, nil): say(.formatRemoved, "no longer has the format '\(format)'")
        case (let first?, let second?):
            let sizes = [["int32", "int64"], ["float", "double"]].first { $0.contains(first) && $0.contains(second) }
            let rule: Rule = sizes.map { $0[0] == first ? .formatWidened : .formatNarrowed } ?? .formatChanged
            say(rule, "has the format '\(second)' instead of '\(first)'")
        case (nil, nil): break
        }
    }

    private func say(_ rule: Rule, _ message: String) { comparison.reportValue(rule, message, keyword: "format") }
}
