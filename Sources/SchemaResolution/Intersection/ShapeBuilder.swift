import OpenAPIDocument
import SourceTree
import Suggestions

/// Determines the shape of the value that an intersection describes, and reports what a shape cannot express.
struct ShapeBuilder {
    let intersection: SchemaIntersection

    var resolver: SchemaResolver { intersection.resolver }
    var schemas: [Schema] { intersection.schemas }

    func result() -> (shape: ResolvedSchema.Shape, isNullable: Bool) {
        let unions = intersection.unions
        if let union = unions.first {
            let (shape, hasNull) = UnionResolver(
                intersection: intersection, group: union, hasFurtherUnions: unions.count > 1
            ).result()
            // `nullable: true` beside a union counts as one more branch.
            return (shape, hasNull || union.owner.isNullable)
        }
        if schemas.contains(where: { $0.boolean == false }) { return (.any, false) }
        let wider = intersection.parts.filter { !$0.schema.allowsOnlyNull && $0.isSubstantial }
        if wider.isEmpty { return (.null, true) }
        let withoutNull = intersection.withoutNull
        if withoutNull.schemas.count < schemas.count {
            return (ShapeBuilder(intersection: withoutNull).shape(), true)
        }
        return (shape(), wider.allSatisfy { $0.schema.allowsNull })
    }

    private func shape() -> ResolvedSchema.Shape {
        if let values = enumeration() { return values }
        switch intersection.intersectedTypes() {
        case .conflicting(let known, let types, let schema):
            resolver.diagnostics.warning(
                .conflictingTypes,
                "no value is both \(names(known)) and \(names(types)); the schema is typed as 'JSONValue'",
                at: schema.typeLocation ?? schema.location)
            return .any
        case .allowed(let types):
            switch types.count {
            case 0: return .any
            case 1: return shape(of: types[0])
            default: return types.count >= 5 ? .any : unionOfTypes(types)
            }
        }
    }

    private func names(_ types: [SchemaType]) -> String {
        types.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    }

    private func shape(of type: SchemaType) -> ResolvedSchema.Shape {
        if intersection.onlyType == nil { reportKeywordsOfOtherTypes(than: type) }
        switch type {
        case .object: return objectShape()
        case .array: return arrayShape()
        case .string, .number, .integer, .boolean:
            reportRawEncoding()
            return .scalar(
                ScalarShape(
                    type: type, format: intersection.format, contentEncoding: intersection.contentEncoding,
                    contentMediaType: intersection.contentMediaType))
        }
    }

    private func reportKeywordsOfOtherTypes(than type: SchemaType) {
        for schema in schemas {
            guard type != .object, let property = schema.properties.first else { continue }
            resolver.diagnostics.warning(
                .unsupportedField, "'properties' has no effect, because the type is '\(type.rawValue)'",
                at: intersection.first(\.typeLocation) ?? property.location)
            break
        }
        for schema in schemas {
            guard type != .array, let items = schema.items else { continue }
            resolver.diagnostics.warning(
                .unsupportedField, "'items' has no effect, because the type is '\(type.rawValue)'",
                at: intersection.first(\.typeLocation) ?? items.location)
            break
        }
    }

    /// Reports bytes in an encoding that the runtime does not decode (RFC 2045, RFC 4648).
    private func reportRawEncoding() {
        guard let name = intersection.contentEncoding ?? intersection.format,
            ["base64url", "base32", "base16", "quoted-printable"].contains(name),
            let schema = schemas.first(where: { $0.contentEncoding == name || $0.format == name })
        else { return }
        resolver.diagnostics.warning(
            .rawEncoding,
            "bytes in the encoding '\(name)' are not decoded; they are passed on as a string", at: schema.location)
    }

    private func unionOfTypes(_ types: [SchemaType]) -> ResolvedSchema.Shape {
        guard let source = schemas.first else { return .any }
        let branches = types.map { type in
            UnionShape.Branch(
                resolved: resolver.resolve(SchemaConjunction(parts: intersection.parts, onlyType: type)), source: source
            )
        }
        return .union(
            UnionShape(branches: branches, discriminator: nil, location: source.typeLocation ?? source.location))
    }

    // MARK: Arrays

    private func arrayShape() -> ResolvedSchema.Shape {
        guard let schema = schemas.first(where: { !$0.prefixItems.isEmpty }) else { return .array(intersection.items) }
        if let item = onlyItem(of: schema) { return .array(SchemaConjunction(item)) }
        resolver.diagnostics.warning(
            .anyValue, "items that differ by position are typed as 'JSONValue'", at: schema.prefixItems[0].location)
        return .array(nil)
    }

    /// Returns the schema of every item of a tuple, as in a pair of coordinates, or `nil` if the items differ.
    private func onlyItem(of schema: Schema) -> Schema? {
        let count = schema.prefixItems.count
        let isClosed = schema.items?.boolean == false || schema.constraints.maxItems.map { $0 <= count } == true
        guard isClosed || schema.items != nil, schemas.count(where: { $0.items != nil || !$0.prefixItems.isEmpty }) == 1
        else { return nil }
        return common(of: schema.prefixItems + (isClosed ? [] : [schema.items].compactMap(\.self)))
    }

    /// Returns the first of some schemas if all of them resolve to the same scalar or named schema.
    private func common(of schemas: [Schema]) -> Schema? {
        let resolved = schemas.map { resolver.resolve($0) }
        guard let first = resolved.first, resolved.allSatisfy({ $0.isSameType(as: first) }) else { return nil }
        return schemas.first
    }

    // MARK: Objects

    private func objectShape() -> ResolvedSchema.Shape {
        let declared = schemas.reduce(0) { $0 + $1.properties.count }
        guard resolver.expansion.spend(declared + schemas.count, at: schemas.first?.location) else { return .any }
        var members = intersection.members
        reportUndeclared(among: &members)
        let additional = additionalMembers(hasMembers: !members.isEmpty)
        if members.isEmpty {
            switch additional {
            case .values(let values): return .map(values)
            case .any: return .map(nil)
            case .none: break
            }
        }
        return .object(ObjectShape(members: members, additional: additional))
    }

    /// Reports names in `required` that no schema declares. Decoding does not require them. A map of typed values may
    /// require a key without declaring it.
    private func reportUndeclared(among members: inout [ObjectShape.Member]) {
        let declared = members.filter { $0.value != nil }
        guard declared.count < members.count else { return }
        let allowsAnyMember = schemas.contains { schema in
            guard schema.properties.isEmpty, case .schema = schema.additionalProperties else { return false }
            return true
        }
        if allowsAnyMember {
            members = declared
            return
        }
        // They may be declared in an object that could not be read.
        let isIncomplete = schemas.contains { resolver.references.isIncomplete(at: $0.location) }
        let candidates = MatchCandidates(declared.map(\.key))
        for index in members.indices where members[index].value == nil {
            members[index].isRequired = false
            if isIncomplete { continue }
            let name = members[index].key
            var message = "'\(name)' is required but not declared"
            if let near = candidates.closest(to: name, budget: resolver.suggestions) {
                message += "; did you mean '\(near)'?"
            }
            resolver.diagnostics.warning(.requiredNotDeclared, message, at: members[index].location)
        }
    }

    private func additionalMembers(hasMembers: Bool) -> ObjectShape.Additional {
        var values: [Schema] = []
        var isAllowed = false
        var isForbidden = false
        for schema in schemas {
            switch schema.additionalProperties {
            case .unspecified: break
            case .allowed(true, _): isAllowed = true
            case .allowed(false, _): isForbidden = true
            case .schema(let value): values.append(value)
            }
            values += schema.patternProperties.map(\.schema)
        }
        if values.count == 1 { return .values(SchemaConjunction(values)) }
        if let value = common(of: values) { return .values(SchemaConjunction(value)) }
        if values.count > 1 {
            resolver.diagnostics.warning(
                .anyValue, "the additional members have several types; they are typed as 'JSONValue'",
                at: values[1].location)
            return .any
        }
        if isAllowed { return .any }
        return hasMembers || isForbidden ? .none : .any
    }
}

extension ResolvedSchema {
    /// Returns true if two uses have the same type and need no declaration of their own.
    fileprivate func isSameType(as other: ResolvedSchema) -> Bool {
        guard isNullable == other.isNullable else { return false }
        switch (shape, other.shape) {
        case (.named(let schema), .named(let other)): return schema.pointer == other.pointer
        case (.scalar(let scalar), .scalar(let other)): return scalar.identity == other.identity
        default: return false
        }
    }
}
