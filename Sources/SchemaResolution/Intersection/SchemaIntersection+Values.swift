import OpenAPIDocument
package import SourceTree

/// The values of `enum` and `const` that all schemas allow.
package struct ListedValues {
    /// The values except null, each once.
    package var values: [EnumerationShape.Value]
    /// The source location of the first list.
    package let location: SourceLocation
    /// The source location of null in the first list, or `nil` if one of the lists does not contain null.
    package var null: SourceLocation?
    /// The schema whose list has no value in common with the lists before it. `values` then contains the values of
    /// both.
    var disjoint: Schema?
}

extension SchemaIntersection {
    /// The values that all `enum` and `const` keywords allow, or `nil` if there is no such keyword.
    package var listedValues: ListedValues? {
        var result: ListedValues?
        for schema in schemas {
            guard let listed = schema.listedValues else { continue }
            let null = listed.first(where: \.isNull)?.location
            let own = Self.unique(
                listed.filter { !$0.isNull }.map { EnumerationShape.Value(node: $0, owner: schema) })
            guard var known = result else {
                result = ListedValues(values: own, location: schema.enumLocation ?? schema.location, null: null)
                continue
            }
            if null == nil { known.null = nil }
            let keys = Set(own.map(\.key))
            let common = known.values.filter { keys.contains($0.key) }
            if common.isEmpty, !known.values.isEmpty || !own.isEmpty {
                known.disjoint = schema
                known.values = Self.unique(known.values + own)
            } else {
                known.values = common
            }
            result = known
        }
        return result
    }

    private static func unique(_ values: [EnumerationShape.Value]) -> [EnumerationShape.Value] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0.key).inserted }
    }
}
