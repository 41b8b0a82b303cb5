internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

extension Comparer {
    /// A bound in both documents.
    private struct Bound {
        let name: String
        let keyword: String
        let before: Double?
        let after: Double?
        /// Whether a greater number leaves fewer values.
        let isLower: Bool
        var oldText: String?
        var newText: String?
    }

    func compareBounds(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.constraints, pair.after.constraints)
        compareNumbers(pair, at: spot)
        let lengths: [(String, String, Int?, Int?, Bool)] = [
            ("min-length", "minLength", before.minLength, after.minLength, true),
            ("max-length", "maxLength", before.maxLength, after.maxLength, false),
            ("min-items", "minItems", before.minItems, after.minItems, true),
            ("max-items", "maxItems", before.maxItems, after.maxItems, false),
            ("min-properties", "minProperties", before.minProperties, after.minProperties, true),
            ("max-properties", "maxProperties", before.maxProperties, after.maxProperties, false),
            ("min-contains", "minContains", before.minContains, after.minContains, true),
            ("max-contains", "maxContains", before.maxContains, after.maxContains, false),
        ]
        for (name, keyword, first, second, isLower) in lengths where first != second {
            compare(
                Bound(
                    name: name, keyword: keyword, before: first.map { Double($0) }, after: second.map { Double($0) },
                    isLower: isLower, oldText: first.map { String($0) }, newText: second.map { String($0) }),
                of: pair, at: spot)
        }
        if before.multipleOf != after.multipleOf { compareMultiples(pair, at: spot) }
        if before.pattern != after.pattern {
            let id =
                before.pattern == nil ? "pattern-added" : after.pattern == nil ? "pattern-removed" : "pattern-changed"
            say(
                id, after.pattern.map { "must match \($0)" } ?? "need not match a pattern", "pattern", of: pair,
                at: spot)
        }
        if before.uniqueItems != after.uniqueItems {
            let id = after.uniqueItems ? "unique-items-added" : "unique-items-removed"
            let message = after.uniqueItems ? "elements must differ" : "elements need not differ"
            say(id, message, "uniqueItems", of: pair, at: spot)
        }
    }

    private func compareNumbers(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.constraints, pair.after.constraints)
        for (name, first, second, isLower) in [
            ("minimum", before.minimum, after.minimum, true), ("maximum", before.maximum, after.maximum, false),
        ] {
            if first?.value == second?.value, first?.isExclusive == second?.isExclusive { continue }
            guard let first, let second else {
                let bound = first ?? second
                report(
                    "\(name)-\(first == nil ? "added" : "removed")",
                    second.map { "\(name) is \(words($0))" } ?? "has no \(name) any more", at: spot,
                    from: first.map { _ in bound?.location ?? pair.oldPlace } ?? pair.oldPlace,
                    to: second.map { _ in bound?.location ?? pair.newPlace } ?? pair.newPlace)
                continue
            }
            let isRaised =
                first.value == second.value ? second.isExclusive == isLower : second.value > first.value
            report(
                "\(name)-\(isRaised ? "raised" : "lowered")",
                "\(name) is \(words(second)), it was \(words(first))", at: spot, from: first.location,
                to: second.location)
        }
    }

    private func words(_ bound: SchemaConstraints.Bound) -> String {
        bound.isExclusive ? "\(bound.text) exclusive" : bound.text
    }

    private func compare(_ bound: Bound, of pair: ValuePair, at spot: Spot) {
        guard let before = bound.before, let after = bound.after else {
            let message = bound.newText.map { "\(bound.keyword) is \($0)" } ?? "has no \(bound.keyword) any more"
            return say(
                "\(bound.name)-\(bound.before == nil ? "added" : "removed")", message, bound.keyword, of: pair, at: spot
            )
        }
        say(
            "\(bound.name)-\(after > before ? "raised" : "lowered")",
            "\(bound.keyword) is \(bound.newText ?? ""), it was \(bound.oldText ?? "")", bound.keyword, of: pair,
            at: spot)
    }

    private func compareMultiples(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.constraints.multipleOf, pair.after.constraints.multipleOf)
        let message = after.map { "must be a multiple of \($0)" } ?? "need not be a multiple"
        var id = before == nil ? "multiple-of-added" : "multiple-of-removed"
        if let before, let after {
            if Self.isMultiple(after, of: before) {
                id = "multiple-of-narrowed"
            } else {
                id = Self.isMultiple(before, of: after) ? "multiple-of-widened" : "multiple-of-changed"
            }
        }
        say(id, message, "multipleOf", of: pair, at: spot)
    }

    private static func isMultiple(_ number: Double, of other: Double) -> Bool {
        guard other != 0 else { return false }
        return (number / other).rounded() == number / other
    }

    // MARK: Members that are not declared

    func compareMembers(_ pair: ValuePair, at spot: Spot) {
        guard pair.before.types.contains(.object), pair.after.types.contains(.object) else { return }
        let from = place(of: pair.before, old, "additionalProperties", pair.oldPlace)
        let to = place(of: pair.after, new, "additionalProperties", pair.newPlace)
        func say(_ id: String, _ message: String) { reportValue(id, message, at: spot, from: from, to: to) }
        switch (pair.before.intersection.additionalMembers, pair.after.intersection.additionalMembers) {
        case (.forbidden, .forbidden): break
        case (_, .forbidden): say("members-forbidden", "takes no members but those declared")
        case (.forbidden, _): say("members-allowed", "takes members that are not declared")
        case (.values(let first), .values(let second)):
            compare(
                Value(first.schemas, old.value(of: pair.old.type)), Value(second.schemas, new.value(of: pair.new.type)),
                at: spot.member("[*]"))
        case (_, .values): say("members-typed", "members that are not declared must have a shape")
        case (.values, _): say("members-untyped", "members that are not declared may have any shape")
        case (.unspecified, .unspecified), (.any, .any), (.unspecified, .any), (.any, .unspecified): break
        }
    }
}
