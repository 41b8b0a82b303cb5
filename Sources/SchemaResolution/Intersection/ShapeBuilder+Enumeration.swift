package import OpenAPIDocument
package import SourceTree

extension ShapeBuilder {
    /// Returns the shape that `enum` and `const` make, or `nil` if there is neither or the types determine the shape.
    func enumeration() -> ResolvedSchema.Shape? {
        var location: SourceLocation?
        for schema in schemas {
            guard let listed = schema.listedValues else { continue }
            location = location ?? schema.enumLocation ?? schema.location
            guard resolver.expansion.spend(listed.count / 16, at: location) else { return .any }
        }
        guard let location, let listed = intersection.listedValues else { return nil }
        if let schema = listed.disjoint {
            resolver.diagnostics.warning(
                .disjointEnumerations,
                "this enumeration has no value in common with another one for the same value; the values of both are "
                    + "kept",
                at: schema.enumLocation ?? schema.location)
        }
        return listed.values.isEmpty ? .null : shape(of: listed.values, at: location)
    }

    private func shape(of values: [EnumerationShape.Value], at location: SourceLocation) -> ResolvedSchema.Shape? {
        let declared = intersection.onlyType.map { [$0] } ?? schemas.lazy.map(\.types).first { !$0.isEmpty } ?? []
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
            resolver.diagnostics.warning(
                .unlistedValues, "'enum' lists numbers, for which Swift has no enumeration; any number is accepted",
                at: location)
            return .scalar(
                ScalarShape(type: declared.first ?? .number, format: intersection.format, contentEncoding: nil))
        }
        let hasType = schemas.contains { !$0.effectiveTypes.isEmpty }
        if hasType, values.contains(where: { $0.node.text == nil }) { return nil }
        return anyValue(at: location)
    }

    private func anyValue(at location: SourceLocation) -> ResolvedSchema.Shape {
        resolver.diagnostics.warning(
            .anyValue, "the listed values have several types; they are typed as 'JSONValue'", at: location)
        return .any
    }
}

extension Schema {
    /// The values of `enum`, or the value of `const`.
    package var listedValues: [Node]? {
        if let constant { return [constant] }
        return enumeration
    }
}

extension EnumerationShape.Value {
    /// A text that is equal for equal values. A number and a string with the same spelling are equal, because an
    /// unquoted number in a list of strings is meant as a string.
    var key: String { node.text ?? node.canonicalText }
}
