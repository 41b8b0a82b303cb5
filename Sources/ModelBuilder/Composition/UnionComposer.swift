internal import OpenAPIDocument
internal import SourceTree

/// The `oneOf` and `anyOf` lists among schemas that hold at once.
struct UnionGroups {
    struct Group {
        let owner: Schema
        let kind: SchemaParts.Unions
        let branches: [Schema]

        /// Whether it says something of the shape; lists of constraints (`anyOf: [{required: [a]}, …]`) do not.
        var isTelling: Bool { !branches.allSatisfy(\.isOnlyConstraint) }
    }

    let groups: [Group]

    init(own: [SchemaParts.Part]) {
        var groups: [Group] = []
        for part in own {
            let schema = part.schema
            if !schema.oneOf.isEmpty, !part.distributed.contains(.oneOf) {
                groups.append(Group(owner: schema, kind: .oneOf, branches: schema.oneOf))
            }
            if !schema.anyOf.isEmpty, !part.distributed.contains(.anyOf) {
                groups.append(Group(owner: schema, kind: .anyOf, branches: schema.anyOf))
            }
        }
        self.groups = groups.filter(\.isTelling)
    }
}

/// Normalises one union: null and duplicate branches dropped, anonymous unions flattened, siblings distributed.
struct UnionComposer {
    let merge: Merge
    let group: UnionGroups.Group
    let hasFurtherUnions: Bool

    private var composer: Composer { merge.composer }

    func result() -> (shape: ComposedSchema.Shape, isNullable: Bool) {
        var siblings: [SchemaParts.Part] = []
        for part in merge.own {
            var sibling = part
            if part.schema.pointer == group.owner.pointer { sibling.distributed.insert(group.kind) }
            siblings.append(sibling)
        }
        let telling = siblings.filter(\.contributesMembers)
        var branches: [UnionShape.Branch] = []
        var allowsSeveral = group.kind == .anyOf
        var isNullable = false
        var seen: Set<Pointer> = []
        let schemas = telling.isEmpty ? UnionCycles(composer: composer).branches(of: group) : group.branches
        for schema in schemas where !schema.isOnlyConstraint {
            let target = composer.target(of: schema)
            let identity = schema.hasKeywordsBesideReference ? schema.pointer : target?.pointer
            guard seen.insert(identity ?? schema.pointer).inserted else { continue }
            if schema.saysOnlyNullable || schema.isBareNullableObject && schemas.count > 1 {
                isNullable = true
                continue
            }
            // `false` is a branch that no value takes.
            if target?.boolean == false { continue }
            let own = SchemaParts.Part(schema: schema)
            // A second union beside this one is distributed in turn. What a named branch is made of, it has.
            let distributes =
                hasFurtherUnions || telling.contains { !composer.refers(schema, toWhatIsMadeOf: $0.schema) }
            let parts = distributes ? SchemaParts(parts: siblings + [own]) : SchemaParts(schema)
            guard composer.expansion.spend(parts.parts.count, at: schema.location) else { break }
            let composed = composer.compose(parts)
            isNullable = isNullable || composed.isNullable
            if case .union(let inner) = composed.shape, inner.allowsSeveral { allowsSeveral = true }
            add(composed, from: schema, to: &branches)
        }
        branches = mergingStrings(dropEqualScalars(branches))
        if branches.isEmpty { return (isNullable ? .null : .any, isNullable) }
        if branches.count == 1, !needsTag(branches[0]) { return (branches[0].composed.shape, isNullable) }
        if branches.contains(where: { $0.composed.isAny }) {
            reportAny(branches)
            return (.any, isNullable)
        }
        let union = UnionShape(
            branches: branches, discriminator: group.owner.discriminator, allowsSeveral: allowsSeveral,
            location: group.owner.location)
        return (.union(union), isNullable)
    }

    /// Whether the only branch has a tag that it does not declare.
    private func needsTag(_ branch: UnionShape.Branch) -> Bool {
        guard let key = group.owner.discriminator?.propertyName else { return false }
        guard case .object(let object) = composer.resolved(branch.composed).shape else { return false }
        return !object.members.contains { $0.key == key }
    }

    /// Says which branch takes the others' types away; a conflict in it is said already.
    private func reportAny(_ branches: [UnionShape.Branch]) {
        for branch in branches where branch.composed.isAny && !SchemaParts.Part(schema: branch.source).isSubstantial {
            guard branch.source.reference == nil, branch.source.allOf.isEmpty,
                !composer.references.isIncomplete(at: branch.source.location)
            else { continue }
            composer.diagnostics.warning(
                .anyValue, "this branch allows anything, so that any JSON value is accepted here",
                at: branch.source.location)
        }
    }

    private func add(_ composed: ComposedSchema, from schema: Schema, to branches: inout [UnionShape.Branch]) {
        switch composed.shape {
        case .null: return
        // A schema may have a name for null: `NullEnum`.
        case .named where composer.resolved(composed).isNull: return
        case .union(let inner) where inner.discriminator == nil: branches += inner.branches
        default: branches.append(UnionShape.Branch(composed: composed, source: schema))
        }
    }

    /// Of scalars of one type the first is left; it holds what any of them does.
    private func dropEqualScalars(_ branches: [UnionShape.Branch]) -> [UnionShape.Branch] {
        var positions: [[String]: Int] = [:]
        var result: [UnionShape.Branch] = []
        for branch in branches {
            guard case .scalar(let scalar) = branch.composed.shape, let position = positions[scalar.identity] else {
                if case .scalar(let scalar) = branch.composed.shape { positions[scalar.identity] = result.count }
                result.append(branch)
                continue
            }
            guard case .scalar(var first) = result[position].composed.shape else { continue }
            first.contentMediaType = first.contentMediaType ?? scalar.contentMediaType
            result[position].composed.shape = .scalar(first)
        }
        return result
    }

    /// String enumerations become one, and a plain string beside them is what every open enumeration allows anyway.
    private func mergingStrings(_ branches: [UnionShape.Branch]) -> [UnionShape.Branch] {
        var values: [EnumerationShape.Value] = []
        var position: Int?
        var rest: [UnionShape.Branch] = []
        var lists = 0
        for branch in branches {
            if case .enumeration(let shape) = branch.composed.shape, shape.kind == .string {
                position = position ?? rest.count
                if lists == 0 { rest.append(branch) }
                values += shape.values
                lists += 1
            } else {
                rest.append(branch)
            }
        }
        guard let position, case .enumeration(var shape) = rest[position].composed.shape else { return branches }
        var seen: Set<String> = []
        shape.values = values.filter { $0.node.text.map { seen.insert($0).inserted } ?? false }
        rest[position].composed.shape = .enumeration(shape)
        return rest.enumerated().filter { $0.offset == position || !$0.element.composed.isPlainString }.map(\.element)
    }
}

extension ComposedSchema {
    var isAny: Bool { if case .any = shape { true } else { false } }
    var isNull: Bool { if case .null = shape { true } else { false } }

    var isPlainString: Bool {
        guard case .scalar(let scalar) = shape else { return false }
        return scalar.type == .string && ScalarFormats.isPlainText(scalar)
    }
}

extension SchemaParts.Part {
    /// Whether the schema has something that every branch of a union beside it takes over.
    fileprivate var contributesMembers: Bool {
        !schema.properties.isEmpty || !schema.required.isEmpty || schema.items != nil
            || (schema.reference != nil && schema.hasKeywordsBesideReference)
    }
}

extension Schema {
    /// `{nullable: true}`, which many write for a branch that is null.
    fileprivate var saysOnlyNullable: Bool {
        isNullable && reference == nil && typeLocation == nil && !hasOwnShape && not == nil
            && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }

    /// `{type: object, nullable: true}`, by which Microsoft Graph says beside a reference that the value may be null.
    fileprivate var isBareNullableObject: Bool {
        isNullable && types == [.object] && reference == nil && !hasOwnShape && additionalProperties.isUnspecified
            && properties.isEmpty && not == nil && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }

    /// A branch such as `{required: [a]}` or `{not: …}`, which narrows values and shapes none.
    var isOnlyConstraint: Bool {
        guard reference == nil, allOf.isEmpty, oneOf.isEmpty, anyOf.isEmpty, boolean == nil else { return false }
        let shapes =
            !types.isEmpty || typeLocation != nil || !properties.isEmpty || items != nil || enumeration != nil
            || constant != nil || format != nil || !additionalProperties.isUnspecified || !patternProperties.isEmpty
        return !shapes && (!required.isEmpty || not != nil)
    }
}
