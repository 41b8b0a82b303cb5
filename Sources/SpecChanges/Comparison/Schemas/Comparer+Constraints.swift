internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

extension Comparer {
    /// Compares the constraints of values (JSON Schema 2020-12, Validation §6).
    func compareConstraints(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before.constraints, pair.after.constraints)
        compare(before.minimum, after.minimum, "minimum", .minimum, of: pair, at: cursor)
        compare(before.maximum, after.maximum, "maximum", .maximum, of: pair, at: cursor)
        compare(before.minLength, after.minLength, "minLength", .minLength, of: pair, at: cursor)
        compare(before.maxLength, after.maxLength, "maxLength", .maxLength, of: pair, at: cursor)
        compare(before.minItems, after.minItems, "minItems", .minItems, of: pair, at: cursor)
        compare(before.maxItems, after.maxItems, "maxItems", .maxItems, of: pair, at: cursor)
        compare(before.minProperties, after.minProperties, "minProperties", .minProperties, of: pair, at: cursor)
        compare(before.maxProperties, after.maxProperties, "maxProperties", .maxProperties, of: pair, at: cursor)
        compare(before.minContains, after.minContains, "minContains", .minContains, of: pair, at: cursor)
        compare(before.maxContains, after.maxContains, "maxContains", .maxContains, of: pair, at: cursor)
        if before.multipleOf != after.multipleOf { compareMultiples(pair, at: cursor) }
        if before.pattern != after.pattern {
            let rule: Rule =
                before.pattern == nil ? .patternAdded : after.pattern == nil ? .patternRemoved : .patternChanged
            say(
                rule, after.pattern.map { "must match \($0)" } ?? "no longer has a pattern", "pattern", of: pair,
                at: cursor)
        }
        if before.uniqueItems != after.uniqueItems {
            let rule: Rule = after.uniqueItems ? .uniqueItemsAdded : .uniqueItemsRemoved
            let message = after.uniqueItems ? "elements must be unique" : "elements need not be unique"
            say(rule, message, "uniqueItems", of: pair, at: cursor)
        }
    }

    private func compare(
        _ first: SchemaConstraints.Bound?, _ second: SchemaConstraints.Bound?, _ keyword: String,
        _ rules: ConstraintRules, of pair: ValuePair, at cursor: Cursor
    ) {
        if first?.value == second?.value, first?.isExclusive == second?.isExclusive { return }
        guard let first, let second else {
            return report(
                first == nil ? rules.added : rules.removed,
                second.map { "\(keyword) is \(words($0))" } ?? "\(keyword) is removed", at: cursor,
                from: first?.location ?? pair.oldPlace, to: second?.location ?? pair.newPlace)
        }
        let isLower = keyword == "minimum"
        let isRaised = first.value == second.value ? second.isExclusive == isLower : second.value > first.value
        report(
            isRaised ? rules.raised : rules.lowered, "\(keyword) is changed from \(words(first)) to \(words(second))",
            at: cursor, from: first.location, to: second.location)
    }

    private func words(_ bound: SchemaConstraints.Bound) -> String {
        bound.isExclusive ? "\(bound.text) exclusive" : bound.text
    }

    private func compare(
        _ first: Int?, _ second: Int?, _ keyword: String, _ rules: ConstraintRules, of pair: ValuePair,
        at cursor: Cursor
    ) {
        switch (first, second) {
        case (nil, nil): break
        case (nil, let second?): say(rules.added, "\(keyword) is \(second)", keyword, of: pair, at: cursor)
        case (_?, nil): say(rules.removed, "\(keyword) is removed", keyword, of: pair, at: cursor)
        case (let first?, let second?):
            guard first != second else { return }
            say(
                second > first ? rules.raised : rules.lowered, "\(keyword) is changed from \(first) to \(second)",
                keyword,
                of: pair, at: cursor)
        }
    }

    private func compareMultiples(_ pair: ValuePair, at cursor: Cursor) {
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
        say(rule, message, "multipleOf", of: pair, at: cursor)
    }

    private static func isMultiple(_ number: Double, of other: Double) -> Bool {
        guard other != 0 else { return false }
        return (number / other).rounded() == number / other
    }

    // MARK: Members that are not declared

    func compareMembers(_ pair: ValuePair, at cursor: Cursor) {
        guard pair.before.types.contains(.object), pair.after.types.contains(.object) else { return }
        let from = place(of: pair.before, old, "additionalProperties", pair.oldPlace)
        let to = place(of: pair.after, new, "additionalProperties", pair.newPlace)
        func say(_ rule: Rule, _ message: String) { reportValue(rule, message, at: cursor, from: from, to: to) }
        switch (pair.before.intersection.additionalMembers, pair.after.intersection.additionalMembers) {
        case (.forbidden, .forbidden): break
        case (_, .forbidden): say(.membersForbidden, "no longer allows additional properties")
        case (.forbidden, _): say(.membersAllowed, "allows additional properties")
        case (.values(let first), .values(let second)):
            compare(
                Value(first.schemas, old.value(of: pair.old.type)), Value(second.schemas, new.value(of: pair.new.type)),
                at: cursor.member("[*]"))
        case (_, .values): say(.membersTyped, "additional properties have a schema")
        case (.values, _): say(.membersUntyped, "additional properties no longer have a schema")
        case (.unspecified, .unspecified), (.any, .any), (.unspecified, .any), (.any, .unspecified): break
        }
    }
}
