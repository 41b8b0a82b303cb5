internal import OpenAPIDocument
internal import SourceTree

extension Merge {
    /// The shape that `enum` and `const` make, or nil where no part has either.
    func enumeration() -> ComposedSchema.Shape? {
        var values: [EnumerationShape.Value]?
        var location: SourceLocation?
        for schema in schemas {
            guard let listed = schema.listedValues else { continue }
            location = location ?? schema.enumLocation ?? schema.location
            guard composer.expansion.spend(listed.count / 16, at: location) else { return .any }
            let own = unique(listed.filter { !$0.isNull }.map { EnumerationShape.Value(node: $0, owner: schema) })
            values = values.map { intersect($0, own, in: schema) } ?? own
        }
        guard let values, let location else { return nil }
        if values.isEmpty { return .null }
        return shape(of: values, at: location)
    }

    private func shape(of values: [EnumerationShape.Value], at location: SourceLocation) -> ComposedSchema.Shape? {
        let declared = onlyType.map { [$0] } ?? schemas.lazy.map(\.types).first { !$0.isEmpty } ?? []
        if declared == [.string] || values.allSatisfy({ $0.node.string != nil }) {
            guard values.allSatisfy({ $0.node.text != nil }) else { return anyValue(at: location) }
            return .enumeration(EnumerationShape(kind: .string, values: values, location: location))
        }
        if declared.count > 1 { return nil }
        if values.allSatisfy({ $0.node.int != nil }) && declared != [.number] {
            return .enumeration(EnumerationShape(kind: .integer, values: values, location: location))
        }
        if values.allSatisfy({ $0.node.bool != nil }) {
            return .scalar(ScalarShape(type: .boolean, format: nil, contentEncoding: nil))
        }
        if values.allSatisfy({ $0.node.double != nil }) {
            reportUnlisted(
                "'enum' lists numbers, which Swift has no enumeration of; any number is accepted", at: location)
            let format = schemas.lazy.compactMap(\.format).first
            return .scalar(ScalarShape(type: declared.first ?? .number, format: format, contentEncoding: nil))
        }
        let hasType = schemas.contains { !$0.effectiveTypes.isEmpty }
        if hasType, values.contains(where: { $0.node.text == nil }) { return nil }
        return anyValue(at: location)
    }

    /// Says that a list of values has no effect.
    private func reportUnlisted(_ message: String, at location: SourceLocation) {
        composer.diagnostics.warning(.unlistedValues, message, at: location)
    }

    private func anyValue(at location: SourceLocation) -> ComposedSchema.Shape {
        composer.diagnostics.warning(
            .anyValue, "the values are of several types; any JSON value is accepted here", at: location)
        return .any
    }

    /// The values that both list; where there are none, all of them, with a warning.
    private func intersect(
        _ a: [EnumerationShape.Value], _ b: [EnumerationShape.Value], in schema: Schema
    ) -> [EnumerationShape.Value] {
        let texts = Set(b.compactMap(\.node.text))
        let common = a.filter { $0.node.text.map(texts.contains) ?? false }
        guard common.isEmpty else { return common }
        composer.diagnostics.warning(
            .disjointEnumerations,
            "this list has no value in common with another that holds at the same place; all are kept",
            at: schema.enumLocation ?? schema.location)
        return unique(a + b)
    }

    private func unique(_ values: [EnumerationShape.Value]) -> [EnumerationShape.Value] {
        var seen: Set<String> = []
        return values.filter { value in value.node.text.map { seen.insert($0).inserted } ?? true }
    }
}

extension Schema {
    /// The values of `enum`, or the one of `const`.
    var listedValues: [Node]? {
        if let constant { return [constant] }
        return enumeration
    }
}
