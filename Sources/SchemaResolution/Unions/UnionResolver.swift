import OpenAPIDocument
import SourceTree

/// The branches of a union that values can match.
struct UnionCandidates {
    /// The branches, each once.
    private(set) var schemas: [Schema] = []
    /// True if a branch was left out that consists only of `nullable`.
    private(set) var haveNull = false

    init(_ branches: [Schema], with resolver: SchemaResolver) {
        var seen: Set<Pointer> = []
        for schema in branches where !schema.isOnlyConstraint {
            let target = resolver.target(of: schema)
            let identity = schema.hasKeywordsBesideReference ? schema.pointer : target?.pointer
            guard seen.insert(identity ?? schema.pointer).inserted else { continue }
            if schema.saysOnlyNullable || schema.isBareNullableObject && branches.count > 1 {
                haveNull = true
            } else if target?.boolean != false {
                // No value matches the schema `false`.
                schemas.append(schema)
            }
        }
    }
}

extension SchemaResolver {
    /// Returns the branches of a union that match other values than null.
    func valueBranches(of union: UnionGroup) -> [Schema] {
        UnionCandidates(union.branches, with: self).schemas.filter { !underlying(resolve($0)).isNull }
    }
}

/// Resolves a union: removes null and duplicate branches, flattens anonymous unions, and merges the keywords beside the
/// union into its branches.
struct UnionResolver {
    let intersection: SchemaIntersection
    let group: UnionGroup
    let hasFurtherUnions: Bool

    private var resolver: SchemaResolver { intersection.resolver }

    func result() -> (shape: ResolvedSchema.Shape, isNullable: Bool) {
        var siblings: [SchemaConjunction.Part] = []
        for part in intersection.parts {
            var sibling = part
            if part.schema.pointer == group.owner.pointer { sibling.distributed.insert(group.kind) }
            siblings.append(sibling)
        }
        let telling = siblings.filter(\.contributesMembers)
        var branches: [UnionShape.Branch] = []
        var allowsSeveral = group.kind == .anyOf
        let schemas = telling.isEmpty ? UnionCycles(resolver: resolver).branches(of: group) : group.branches
        let candidates = UnionCandidates(schemas, with: resolver)
        var isNullable = candidates.haveNull
        for schema in candidates.schemas {
            let own = SchemaConjunction.Part(schema: schema)
            // A second union beside this one is distributed as well. The keywords of a base are not merged into a
            // branch that extends the base, because the branch has them already.
            let distributes =
                hasFurtherUnions || telling.contains { !resolver.refers(schema, toSubtypeOf: $0.schema) }
            let parts = distributes ? SchemaConjunction(parts: siblings + [own]) : SchemaConjunction(schema)
            guard resolver.expansion.spend(parts.parts.count, at: schema.location) else { break }
            let resolved = resolver.resolve(parts)
            isNullable = isNullable || resolved.isNullable
            if case .union(let inner) = resolved.shape, inner.allowsSeveral { allowsSeveral = true }
            add(resolved, from: schema, to: &branches)
        }
        branches = mergingStrings(dropEqualScalars(branches))
        if branches.isEmpty { return (isNullable ? .null : .any, isNullable) }
        if branches.count == 1, !needsTag(branches[0]) { return (branches[0].resolved.shape, isNullable) }
        if branches.contains(where: { $0.resolved.isAny }) {
            reportAny(branches)
            return (.any, isNullable)
        }
        let union = UnionShape(
            branches: branches, discriminator: group.owner.discriminator, allowsSeveral: allowsSeveral,
            location: group.owner.location)
        return (.union(union), isNullable)
    }

    /// Returns true if the only branch does not declare the discriminator property.
    private func needsTag(_ branch: UnionShape.Branch) -> Bool {
        guard let key = group.owner.discriminator?.propertyName else { return false }
        guard case .object(let object) = resolver.underlying(branch.resolved).shape else { return false }
        return !object.members.contains { $0.key == key }
    }

    /// Reports the branches that make the union any JSON value. A conflict inside a branch has been reported already.
    private func reportAny(_ branches: [UnionShape.Branch]) {
        for branch in branches
        where branch.resolved.isAny && !SchemaConjunction.Part(schema: branch.source).isSubstantial {
            guard branch.source.reference == nil, branch.source.allOf.isEmpty,
                !resolver.references.isIncomplete(at: branch.source.location)
            else { continue }
            resolver.diagnostics.warning(
                .anyValue, "this branch allows any value; the union is typed as 'JSONValue'",
                at: branch.source.location)
        }
    }

    private func add(_ resolved: ResolvedSchema, from schema: Schema, to branches: inout [UnionShape.Branch]) {
        switch resolved.shape {
        case .null: return
        // A named schema may allow only null, such as `NullEnum`.
        case .named where resolver.underlying(resolved).isNull: return
        case .union(let inner) where inner.discriminator == nil: branches += inner.branches
        default: branches.append(UnionShape.Branch(resolved: resolved, source: schema))
        }
    }

    /// Keeps the first of several scalars of one type, which can represent the values of all of them.
    private func dropEqualScalars(_ branches: [UnionShape.Branch]) -> [UnionShape.Branch] {
        var positions: [ScalarShape.Identity: Int] = [:]
        var result: [UnionShape.Branch] = []
        for branch in branches {
            guard case .scalar(let scalar) = branch.resolved.shape, let position = positions[scalar.identity] else {
                if case .scalar(let scalar) = branch.resolved.shape { positions[scalar.identity] = result.count }
                result.append(branch)
                continue
            }
            guard case .scalar(var first) = result[position].resolved.shape else { continue }
            first.contentMediaType = first.contentMediaType ?? scalar.contentMediaType
            result[position].resolved.shape = .scalar(first)
        }
        return result
    }

    /// Merges string enumerations into one. A plain string beside it is removed, because enumerations are open.
    private func mergingStrings(_ branches: [UnionShape.Branch]) -> [UnionShape.Branch] {
        var values: [EnumerationShape.Value] = []
        var position: Int?
        var rest: [UnionShape.Branch] = []
        var lists = 0
        for branch in branches {
            if case .enumeration(let shape) = branch.resolved.shape, shape.kind == .string {
                position = position ?? rest.count
                if lists == 0 { rest.append(branch) }
                values += shape.values
                lists += 1
            } else {
                rest.append(branch)
            }
        }
        guard let position, case .enumeration(var shape) = rest[position].resolved.shape else { return branches }
        var seen: Set<String> = []
        shape.values = values.filter { $0.node.text.map { seen.insert($0).inserted } ?? false }
        rest[position].resolved.shape = .enumeration(shape)
        return rest.enumerated().filter { $0.offset == position || !$0.element.resolved.isPlainText }.map(\.element)
    }
}

extension ResolvedSchema {
    fileprivate var isPlainText: Bool { if case .scalar(let scalar) = shape { scalar.isPlainText } else { false } }
}

extension SchemaConjunction.Part {
    /// True if the schema has keywords that are merged into every branch of a union beside it.
    fileprivate var contributesMembers: Bool {
        !schema.properties.isEmpty || !schema.required.isEmpty || schema.items != nil
            || (schema.reference != nil && schema.hasKeywordsBesideReference)
    }
}

extension Schema {
    /// True for `{nullable: true}`, which many documents use for a branch that is null.
    fileprivate var saysOnlyNullable: Bool {
        isNullable && reference == nil && typeLocation == nil && !hasOwnShape && not == nil
            && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }

    /// True for `{type: object, nullable: true}`. In the documents of Microsoft Graph, this branch beside a reference
    /// means that the value may be null.
    fileprivate var isBareNullableObject: Bool {
        isNullable && types == [.object] && reference == nil && !hasOwnShape && additionalProperties.isUnspecified
            && properties.isEmpty && not == nil && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }
}
