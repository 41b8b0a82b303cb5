internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

extension Comparer {
    /// Compares what few schemas have.
    func compareRare(_ pair: ValuePair, at spot: Spot) {
        guard hasRare(pair.before) || hasRare(pair.after) else { return }
        comparePresence(of: "not", pair, at: spot, ("not-added", "not-removed", "not-changed")) {
            $0.intersection.first(\.not)
        }
        comparePresence(
            of: "contains", pair, at: spot, ("contains-added", "contains-removed", nil)
        ) { $0.intersection.first(\.contains) }
        comparePresence(
            of: "propertyNames", pair, at: spot, ("member-names-restricted", "member-names-freed", nil)
        ) { $0.intersection.first(\.propertyNames) }
        comparePresence(
            of: "contentSchema", pair, at: spot, ("content-schema-added", "content-schema-removed", nil)
        ) { $0.intersection.first(\.contentSchema) }
        comparePatterns(pair, at: spot)
        compareTexts(pair, at: spot)
        compareTuples(pair, at: spot)
        let (before, after) = (xml(pair.before), xml(pair.after))
        if before?.canonicalText != after?.canonicalText {
            say("xml-changed", "is written in another way in XML", "xml", of: pair, at: spot)
        }
    }

    private func hasRare(_ value: ResolvedValue) -> Bool {
        value.schemas.contains { $0.hasRareKeywords }
    }

    private func xml(_ value: ResolvedValue) -> Node? { value.intersection.first(\.xml) }

    /// Compares a schema that a keyword holds; what is inside it, where there is no rule for a change, in turn.
    private func comparePresence(
        of keyword: String, _ pair: ValuePair, at spot: Spot, _ ids: (added: String, removed: String, changed: String?),
        _ schema: (ResolvedValue) -> Schema?
    ) {
        let (before, after) = (schema(pair.before), schema(pair.after))
        guard let before, let after else {
            if after != nil {
                say(ids.added, "has '\(keyword)'", keyword, of: pair, at: spot)
            } else if before != nil {
                say(ids.removed, "no longer has '\(keyword)'", keyword, of: pair, at: spot)
            }
            return
        }
        if let changed = ids.changed {
            guard Fingerprint.text(of: [before], on: old) != Fingerprint.text(of: [after], on: new) else { return }
            return say(changed, "has another '\(keyword)'", keyword, of: pair, at: spot)
        }
        compare(Value(before, nil), Value(after, nil), at: spot.at(spot.place.member("<\(keyword)>"), slot: nil))
    }

    private func comparePatterns(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.intersection.patternMembers, pair.after.intersection.patternMembers)
        let pairing = Pairing(before.map(\.name), after.map(\.name))
        for index in pairing.gone {
            reportValue(
                "pattern-members-removed", "members like \(before[index].name) have no shape any more", at: spot,
                from: before[index].location, to: pair.newPlace)
        }
        for index in after.indices {
            let property = after[index]
            guard let origin = pairing.origins[index] else {
                reportValue(
                    "pattern-members-added", "members like \(property.name) must have a shape", at: spot,
                    from: pair.oldPlace, to: property.location)
                continue
            }
            compare(
                Value(before[origin].schema, old.value(of: pair.old.type)),
                Value(property.schema, new.value(of: pair.new.type)), at: spot.member("[\(property.name)]"))
        }
    }

    private func compareTexts(_ pair: ValuePair, at spot: Spot) {
        let encodings = (
            pair.before.intersection.contentEncoding,
            pair.after.intersection.contentEncoding
        )
        if encodings.0 != encodings.1 {
            spot.slot?.isExplained = true
            say(
                "content-encoding-changed", encodings.1.map { "is encoded in \($0)" } ?? "is not encoded any more",
                "contentEncoding", of: pair, at: spot, source: spot.slot?.effect ?? .none)
        }
        let types = (
            pair.before.intersection.contentMediaType,
            pair.after.intersection.contentMediaType
        )
        if types.0 != types.1 {
            say(
                "content-type-changed", types.1.map { "holds \($0)" } ?? "holds any text", "contentMediaType", of: pair,
                at: spot)
        }
    }

    private func compareTuples(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.intersection.prefixItems, pair.after.intersection.prefixItems)
        guard !before.isEmpty || !after.isEmpty else { return }
        guard before.count == after.count else {
            spot.slot?.isExplained = true
            return say(
                "tuple-changed", "has \(after.count) elements by position, it had \(before.count)", "prefixItems",
                of: pair, at: spot, source: spot.slot?.effect ?? .none)
        }
        for index in before.indices {
            compare(
                Value(before[index], nil), Value(after[index], nil),
                at: spot.at(spot.place.member("[\(index)]"), slot: nil))
        }
    }

    /// Notes a difference at the place of a keyword, where it is written.
    func say(
        _ id: String, _ message: String, _ keyword: String, of pair: ValuePair, at spot: Spot,
        source: SourceEffect = .none
    ) {
        report(
            id, message, at: spot, from: place(of: pair.before, old, keyword, pair.oldPlace),
            to: place(of: pair.after, new, keyword, pair.newPlace), source: source)
    }
}
