internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

extension Comparer {
    /// Compares keywords that few schemas have.
    func compareRare(_ pair: ValuePair, at cursor: Cursor) {
        guard hasRare(pair.before) || hasRare(pair.after) else { return }
        comparePresence(of: "not", pair, at: cursor, (.notAdded, .notRemoved, .notChanged)) {
            $0.intersection.first(\.not)
        }
        comparePresence(
            of: "contains", pair, at: cursor, (.containsAdded, .containsRemoved, nil)
        ) { $0.intersection.first(\.contains) }
        comparePresence(
            of: "propertyNames", pair, at: cursor, (.memberNamesRestricted, .memberNamesFreed, nil)
        ) { $0.intersection.first(\.propertyNames) }
        comparePresence(
            of: "contentSchema", pair, at: cursor, (.contentSchemaAdded, .contentSchemaRemoved, nil)
        ) { $0.intersection.first(\.contentSchema) }
        comparePatterns(pair, at: cursor)
        compareTexts(pair, at: cursor)
        compareTuples(pair, at: cursor)
        let (before, after) = (xml(pair.before), xml(pair.after))
        if before?.canonicalText != after?.canonicalText {
            say(.xmlChanged, "has another representation in XML", "xml", of: pair, at: cursor)
        }
    }

    private func hasRare(_ value: ResolvedValue) -> Bool {
        value.schemas.contains { $0.hasRareKeywords }
    }

    private func xml(_ value: ResolvedValue) -> Node? { value.intersection.first(\.xml) }

    /// Compares the schema of a keyword. If there is no rule for a changed schema, the two schemas are compared in
    /// detail.
    private func comparePresence(
        of keyword: String, _ pair: ValuePair, at cursor: Cursor, _ rules: (added: Rule, removed: Rule, changed: Rule?),
        _ schema: (ResolvedValue) -> Schema?
    ) {
        let (before, after) = (schema(pair.before), schema(pair.after))
        guard let before, let after else {
            if after != nil {
                say(rules.added, "has '\(keyword)'", keyword, of: pair, at: cursor)
            } else if before != nil {
                say(rules.removed, "no longer has '\(keyword)'", keyword, of: pair, at: cursor)
            }
            return
        }
        if let changed = rules.changed {
            guard Fingerprint.text(of: [before], on: old) != Fingerprint.text(of: [after], on: new) else { return }
            return say(changed, "has another '\(keyword)'", keyword, of: pair, at: cursor)
        }
        compare(Value(before, nil), Value(after, nil), at: cursor.at(cursor.place.member("<\(keyword)>"), use: nil))
    }

    private func comparePatterns(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before.intersection.patternMembers, pair.after.intersection.patternMembers)
        let pairing = Pairing(before.map(\.name), after.map(\.name))
        for index in pairing.gone {
            reportValue(
                .patternMembersRemoved, "members that match \(before[index].name) no longer have a schema", at: cursor,
                from: before[index].location, to: pair.newPlace)
        }
        for index in after.indices {
            let property = after[index]
            guard let origin = pairing.origins[index] else {
                reportValue(
                    .patternMembersAdded, "members that match \(property.name) have a schema", at: cursor,
                    from: pair.oldPlace, to: property.location)
                continue
            }
            compare(
                Value(before[origin].schema, old.value(of: pair.old.type)),
                Value(property.schema, new.value(of: pair.new.type)), at: cursor.member("[\(property.name)]"))
        }
    }

    private func compareTexts(_ pair: ValuePair, at cursor: Cursor) {
        let encodings = (
            pair.before.intersection.contentEncoding,
            pair.after.intersection.contentEncoding
        )
        if encodings.0 != encodings.1 {
            cursor.use?.isExplained = true
            say(
                .contentEncodingChanged, encodings.1.map { "is encoded in \($0)" } ?? "is no longer encoded",
                "contentEncoding", of: pair, at: cursor, source: cursor.use?.effect ?? .none)
        }
        let types = (
            pair.before.intersection.contentMediaType,
            pair.after.intersection.contentMediaType
        )
        if types.0 != types.1 {
            say(
                .contentTypeChanged,
                types.1.map { "has the content media type \($0)" } ?? "no longer has a content media type",
                "contentMediaType", of: pair,
                at: cursor)
        }
    }

    private func compareTuples(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before.intersection.prefixItems, pair.after.intersection.prefixItems)
        guard !before.isEmpty || !after.isEmpty else { return }
        guard before.count == after.count else {
            cursor.use?.isExplained = true
            return say(
                .tupleChanged, "has \(after.count) schemas in 'prefixItems' instead of \(before.count)", "prefixItems",
                of: pair, at: cursor, source: cursor.use?.effect ?? .none)
        }
        for index in before.indices {
            compare(
                Value(before[index], nil), Value(after[index], nil),
                at: cursor.at(cursor.place.member("[\(index)]"), use: nil))
        }
    }

    /// Reports a difference at the location of a keyword.
    func say(
        _ rule: Rule, _ message: String, _ keyword: String, of pair: ValuePair, at cursor: Cursor,
        source: SourceEffect = .none
    ) {
        report(
            rule, message, at: cursor, from: place(of: pair.before, old, keyword, pair.oldPlace),
            to: place(of: pair.after, new, keyword, pair.newPlace), source: source)
    }
}
