internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares the constraints of a value (JSON Schema 2020-12, Validation §6).
struct ConstraintComparer {
    private let comparison: ValueComparison

    private var pair: ValuePair { comparison.pair }

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    func compare() {
        let (before, after) = (pair.before.constraints, pair.after.constraints)
        compare(before.minimum, after.minimum, "minimum", .minimum)
        compare(before.maximum, after.maximum, "maximum", .maximum)
        compare(before.minLength, after.minLength, "minLength", .minLength)
        compare(before.maxLength, after.maxLength, "maxLength", .maxLength)
        compare(before.minItems, after.minItems, "minItems", .minItems)
        compare(before.maxItems, after.maxItems, "maxItems", .maxItems)
        compare(before.minProperties, after.minProperties, "minProperties", .minProperties)
        compare(before.maxProperties, after.maxProperties, "maxProperties", .maxProperties)
        compare(before.minContains, after.minContains, "minContains", .minContains)
        compare(before.maxContains, after.maxContains, "maxContains", .maxContains)
        if before.multipleOf != after.multipleOf { compareMultiples() }
        if before.pattern != after.pattern {
            let rule: Rule =
                before.pattern == nil ? .patternAdded : after.pattern == nil ? .patternRemoved : .patternChanged
            comparison.report(
                rule, after.pattern.map { "must match \($0)" } ?? "no longer has a pattern", keyword: "pattern")
        }
        if before.uniqueItems != after.uniqueItems {
            let rule: Rule = after.uniqueItems ? .uniqueItemsAdded : .uniqueItemsRemoved
            let message = after.uniqueItems ? "elements must be unique" : "elements need not be unique"
            comparison.report(rule, message, keyword: "uniqueItems")
        }
    }

    private func compare(
        _ first: SchemaConstraints.Bound?, _ second: SchemaConstraints.Bound?, _ keyword: String,
        _ rules: ConstraintRules
    ) {
        if first?.value == second?.value, first?.isExclusive == second?.isExclusive { return }
        guard let first, let second else {
            return comparison.report(
                first == nil ? rules.added : rules.removed,
                second.map { "\(keyword) is \(words($0))" } ?? "\(keyword) is removed",
                from: first?.location ?? pair.oldPlace, to: second?.location ?? pair.newPlace)
        }
        let isLower = keyword == "minimum"
        let isRaised = first.value == second.value ? second.isExclusive == isLower : second.value > first.value
        comparison.report(
            isRaised ? rules.raised : rules.lowered, "\(keyword) is changed from \(words(first)) to \(words(second))",
            from: first.location, to: second.location)
    }

    private func words(_ bound: SchemaConstraints.Bound) -> String {
        bound.isExclusive ? "\(bound.text) exclusive" : bound.text
    }

    private func compare(_ first: Int?, _ second: Int?, _ keyword: String, _ rules: ConstraintRules) {
        switch (first, second) {
        case (nil, nil): break
        case (nil, let second?): comparison.report(rules.added, "\(keyword) is \(second)", keyword: keyword)
        case (_?, nil): comparison.report(rules.removed, "\(keyword) is removed", keyword: keyword)
        case (let first?, let second?):
            guard first != second else { return }
            comparison.report(
                second > first ? rules.raised : rules.lowered, "\(keyword) is changed from \(first) to \(second)",
                keyword: keyword)
        }
    }

    private func compareMultiples() {
        let (before, after) = (pair.before.constraints.multipleOf, pair.after.constraints.multipleOf)
        let message = after.map { "must be a multiple of \($0)" } ?? "need not be a multiple of a number"
        var rule: Rule = before == nil ? .multipleOfAdded : .multipleOfRemoved
        if let before, let after {
            if Self.isMultiple(after, of: before) {
                rule = .multipleOfNarrowed
            } else {
                rule = Self.isMultiple(before, of: after) ? .multipleOfWidened : .multipleOfChanged
            }
        }
        comparison.report(rule, message, keyword: "multipleOf")
    }

    private static func isMultiple(_ number: Double, of other: Double) -> Bool {
        guard other != 0 else { return false }
        return (number / other).rounded() == number / other
    }
}
