package import OpenAPIDocument
package import SourceTree

/// The keywords that apply to a value at once: those of a schema, of the schemas that it refers to, and of their `allOf`.
///
/// Bases come before what extends them. The properties and functions read the keywords, and report nothing.
package struct SchemaIntersection {
    let resolver: SchemaResolver
    let parts: [SchemaConjunction.Part]
    /// The one type of a type array that the value is restricted to.
    let onlyType: SchemaType?
    /// The schemas whose own keywords apply, with references resolved and `allOf` opened.
    package let schemas: [Schema]

    init(resolver: SchemaResolver, parts: [SchemaConjunction.Part], onlyType: SchemaType?) {
        self.resolver = resolver
        self.parts = parts
        self.onlyType = onlyType
        schemas = parts.map(\.schema)
    }

    /// The first format, for example `date-time`.
    package var format: String? { firstText { $0.format } }
    /// The first `contentEncoding`.
    package var contentEncoding: String? { firstText { $0.contentEncoding } }
    /// The first `contentMediaType`.
    package var contentMediaType: String? { firstText { $0.contentMediaType } }
    /// The default. That of an extension takes precedence over those of its bases.
    package var defaultValue: Node? { schemas.last { $0.defaultValue != nil }?.defaultValue }
    package var isReadOnly: Bool { schemas.contains(where: \.isReadOnly) }
    package var isWriteOnly: Bool { schemas.contains(where: \.isWriteOnly) }
    package var isDeprecated: Bool { schemas.contains(where: \.isDeprecated) }

    /// The intersection without schemas that allow only null, unless there are no others. They make the others nullable.
    var withoutNull: SchemaIntersection {
        let rest = parts.filter { !$0.schema.allowsOnlyNull }
        guard rest.count < parts.count, rest.contains(where: \.isSubstantial) else { return self }
        return SchemaIntersection(resolver: resolver, parts: rest, onlyType: onlyType)
    }

    /// Returns the first value that any of the schemas has for a keyword.
    package func first<Value>(_ keyword: (Schema) -> Value?) -> Value? {
        for schema in schemas {
            if let value = keyword(schema) { return value }
        }
        return nil
    }

    /// The same as ``first(_:)``, without generics, which are slow in debug builds of the generator.
    private func firstText(_ keyword: (Schema) -> String?) -> String? {
        for schema in schemas {
            if let text = keyword(schema) { return text }
        }
        return nil
    }

    // MARK: Unions

    /// The `oneOf` and `anyOf` lists that apply. Lists of constraints, such as `anyOf: [{required: [a]}, …]`, are not among
    /// them.
    var unions: [UnionGroup] {
        var groups: [UnionGroup] = []
        for part in parts {
            let schema = part.schema
            if !schema.oneOf.isEmpty, !part.distributed.contains(.oneOf) {
                groups.append(UnionGroup(owner: schema, kind: .oneOf, branches: schema.oneOf))
            }
            if !schema.anyOf.isEmpty, !part.distributed.contains(.anyOf) {
                groups.append(UnionGroup(owner: schema, kind: .anyOf, branches: schema.anyOf))
            }
        }
        return groups.filter { !$0.branches.allSatisfy(\.isOnlyConstraint) }
    }

    /// The unions that apply, without branches that allow only null or nothing, and without lists of constraints.
    package var valueUnions: [ValueUnion] {
        unions.map { ValueUnion(branches: resolver.valueBranches(of: $0), isExclusive: $0.kind == .oneOf) }
    }

    // MARK: Arrays

    /// The schema of the items behind ``prefixItems``, or `nil` if any JSON value is allowed.
    package var items: SchemaConjunction? {
        let items = schemas.compactMap(\.items)
        return items.isEmpty ? nil : SchemaConjunction(items)
    }

    /// The schemas of the first items by position.
    package var prefixItems: [Schema] { schemas.first { !$0.prefixItems.isEmpty }?.prefixItems ?? [] }
}

/// A `oneOf` or `anyOf` list.
struct UnionGroup {
    let owner: Schema
    let kind: SchemaConjunction.Unions
    let branches: [Schema]
}

/// The branches of a `oneOf` or `anyOf` list that match other values than null.
package struct ValueUnion {
    package let branches: [Schema]
    /// True if a value must match exactly one of the branches (`oneOf`).
    package let isExclusive: Bool
}
