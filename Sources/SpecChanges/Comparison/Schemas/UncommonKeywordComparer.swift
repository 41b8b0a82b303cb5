internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares keywords that few schemas have.
struct UncommonKeywordComparer {
    private let comparison: ValueComparison
    private let schemas: SchemaComparer

    private var pair: ValuePair { comparison.pair }
    private var cursor: Cursor { comparison.cursor }
    private var old: DocumentSide { comparison.context.old }
    private var new: DocumentSide { comparison.context.new }

    init(_ comparison: ValueComparison, schemas: SchemaComparer) {
        self.comparison = comparison
        self.schemas = schemas
    }

    func compare() {
        guard hasRare(pair.before) || hasRare(pair.after) else { return }
        comparePresence(of: "not", (.notAdded, .notRemoved, .notChanged)) { $0.intersection.first(\.not) }
        comparePresence(of: "contains", (.containsAdded, .containsRemoved, nil)) { $0.intersection.first(\.contains) }
        comparePresence(of: "propertyNames", (.memberNamesRestricted, .memberNamesFreed, nil)) {
            $0.intersection.first(\.propertyNames)
        }
        comparePresence(of: "contentSchema", (.contentSchemaAdded, .contentSchemaRemoved, nil)) {
            $0.intersection.first(\.contentSchema)
        }
        comparePatternProperties()
        compareContent()
        compareTuples()
        let (before, after) = (xml(pair.before), xml(pair.after))
        if before?.canonicalText != after?.canonicalText {
            comparison.report(.xmlChanged, "has another representation in XML", keyword: "xml")
        }
    }

    private func hasRare(_ value: ResolvedValue) -> Bool { value.schemas.contains { $0.hasRareKeywords } }

    private func xml(_ value: ResolvedValue) -> Node? { value.intersection.first(\.xml) }

    /// Compares the schema of a keyword. If there is no rule for a changed schema, the two schemas are compared in
    /// detail.
    private func comparePresence(
        of keyword: String, _ rules: (added: Rule, removed: Rule, changed: Rule?), _ schema: (ResolvedValue) -> Schema?
    ) {
        let (before, after) = (schema(pair.before), schema(pair.after))
        guard let before, let after else {
            if after != nil {
                comparison.report(rules.added, "has '\(keyword)'", keyword: keyword)
            } else if before != nil {
                comparison.report(rules.removed, "no longer has '\(keyword)'", keyword: keyword)
            }
            return
        }
        if let changed = rules.changed {
            guard Fingerprint.text(of: [before], on: old) != Fingerprint.text(of: [after], on: new) else { return }
            return comparison.report(changed, "has another '\(keyword)'", keyword: keyword)
        }
        schemas.compare(
            Value(before, nil), Value(after, nil), at: cursor.at(cursor.place.member("<\(keyword)>"), use: nil))
    }

    private func comparePatternProperties() {
        let (before, after) = (pair.before.intersection.patternMembers, pair.after.intersection.patternMembers)
        let pairing = Pairing(before.map(\.name), after.map(\.name))
        for index in pairing.gone {
            comparison.reportValue(
                .patternMembersRemoved, "members that match \(before[index].name) no longer have a schema",
                from: before[index].location, to: pair.newPlace)
        }
        for index in after.indices {
            let property = after[index]
            guard let origin = pairing.origins[index] else {
                comparison.reportValue(
                    .patternMembersAdded, "members that match \(property.name) have a schema", from: pair.oldPlace,
                    to: property.location)
                continue
            }
            schemas.compare(
                Value(before[origin].schema, old.value(of: pair.old.type)),
                Value(property.schema, new.value(of: pair.new.type)), at: cursor.member("[\(property.name)]"))
        }
    }

    /// Compares what a text contains (JSON Schema 2020-12, Validation §8).
    private func compareContent() {
        let (before, after) = (pair.before.intersection, pair.after.intersection)
        if before.contentEncoding != after.contentEncoding {
            comparison.reportValue(
                .contentEncodingChanged, after.contentEncoding.map { "is encoded in \($0)" } ?? "is no longer encoded",
                keyword: "contentEncoding")
        }
        if before.contentMediaType != after.contentMediaType {
            comparison.report(
                .contentTypeChanged,
                after.contentMediaType.map { "has the content media type \($0)" }
                    ?? "no longer has a content media type", keyword: "contentMediaType")
        }
    }

    private func compareTuples() {
        let (before, after) = (pair.before.intersection.prefixItems, pair.after.intersection.prefixItems)
        guard !before.isEmpty || !after.isEmpty else { return }
        guard before.count == after.count else {
            return comparison.reportValue(
                .tupleChanged, "has \(after.count) schemas in 'prefixItems' instead of \(before.count)",
                keyword: "prefixItems")
        }
        for index in before.indices {
            schemas.compare(
                Value(before[index], nil), Value(after[index], nil),
                at: cursor.at(cursor.place.member("[\(index)]"), use: nil))
        }
    }
}
