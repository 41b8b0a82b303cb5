internal import OpenAPIDocument
internal import SourceTree

/// The intersection of schemas that hold at once, references opened.
struct Merge {
    let composer: Composer
    let own: [SchemaParts.Part]
    let onlyType: SchemaType?

    var schemas: [Schema] { own.map(\.schema) }

    func result() -> (shape: ComposedSchema.Shape, isNullable: Bool) {
        let groups = UnionGroups(own: own).groups
        if let group = groups.first {
            let composer = UnionComposer(merge: self, group: group, hasFurtherUnions: groups.count > 1)
            let (shape, branchNullable) = composer.result()
            return (shape, branchNullable || unionSiblingsAllowNull(group))
        }
        if schemas.contains(where: { $0.boolean == false }) { return (.any, false) }
        let wider = own.filter { !$0.schema.allowsOnlyNull && $0.isSubstantial }
        if wider.isEmpty { return (.null, true) }
        // Null alone beside a wider type: keep the wider type, and let it be null.
        let rest = own.filter { !$0.schema.allowsOnlyNull }
        if rest.count < own.count {
            return (Merge(composer: composer, own: rest, onlyType: onlyType).shape(), true)
        }
        return (shape(), wider.allSatisfy { $0.schema.allowsNull })
    }

    /// `nullable: true` beside a union counts as one more branch.
    private func unionSiblingsAllowNull(_ group: UnionGroups.Group) -> Bool { group.owner.isNullable }

    private func shape() -> ComposedSchema.Shape {
        if let values = enumeration() { return values }
        var types = intersectedTypes()
        if types.contains(.number) { types.removeAll { $0 == .integer } }
        switch types.count {
        case 0: return .any
        case 1: return shape(of: types[0])
        default:
            if types.count >= 5 { return .any }
            return unionOfTypes(types)
        }
    }

    private func shape(of type: SchemaType) -> ComposedSchema.Shape {
        if type != .object, onlyType == nil, let property = schemas.lazy.compactMap(\.properties.first).first {
            composer.diagnostics.warning(
                .unsupportedField, "properties have no effect: the type here is '\(type.rawValue)'",
                at: typeLocation ?? property.location)
        }
        if type != .array, onlyType == nil, let items = schemas.lazy.compactMap(\.items).first {
            composer.diagnostics.warning(
                .unsupportedField, "items have no effect: the type here is '\(type.rawValue)'",
                at: typeLocation ?? items.location)
        }
        switch type {
        case .object: return objectShape()
        case .array: return arrayShape()
        case .string, .number, .integer, .boolean:
            let format = schemas.lazy.compactMap(\.format).first
            let encoding = schemas.lazy.compactMap(\.contentEncoding).first
            reportRawEncoding(encoding ?? format)
            return .scalar(
                ScalarShape(
                    type: type, format: format, contentEncoding: encoding,
                    contentMediaType: schemas.lazy.compactMap(\.contentMediaType).first))
        }
    }

    /// Reports bytes in an encoding that only their recipient undoes (RFC 2045, RFC 4648).
    private func reportRawEncoding(_ name: String?) {
        guard let name, ["base64url", "base32", "base16", "quoted-printable"].contains(name),
            let schema = schemas.first(where: { $0.contentEncoding == name || $0.format == name })
        else { return }
        composer.diagnostics.warning(
            .rawEncoding, "bytes encoded as '\(name)' are passed on as text, still encoded", at: schema.location)
    }

    private var typeLocation: SourceLocation? { schemas.lazy.compactMap(\.typeLocation).first }

    private func unionOfTypes(_ types: [SchemaType]) -> ComposedSchema.Shape {
        guard let source = schemas.first else { return .any }
        let branches = types.map { type in
            UnionShape.Branch(composed: composer.compose(SchemaParts(parts: own, onlyType: type)), source: source)
        }
        return .union(
            UnionShape(branches: branches, discriminator: nil, location: source.typeLocation ?? source.location))
    }

    // MARK: Types

    /// The types that every part allows; where none is left, the conflict is reported and anything goes.
    private func intersectedTypes() -> [SchemaType] {
        if let onlyType { return [onlyType] }
        var result: [SchemaType]?
        for schema in schemas {
            let types = schema.effectiveTypes
            guard !types.isEmpty else { continue }
            guard let known = result else {
                result = types
                continue
            }
            let common = intersect(known, types)
            if common.isEmpty {
                composer.diagnostics.warning(
                    .conflictingTypes,
                    "no value is both \(name(known)) and \(name(types)); any JSON value is accepted here",
                    at: schema.typeLocation ?? schema.location)
                return []
            }
            result = common
        }
        return result ?? []
    }

    private func intersect(_ a: [SchemaType], _ b: [SchemaType]) -> [SchemaType] {
        let narrowed = a.compactMap { type -> SchemaType? in
            if b.contains(type) { return type }
            // Every integer is a number.
            if type == .number && b.contains(.integer) { return .integer }
            if type == .integer && b.contains(.number) { return .integer }
            return nil
        }
        return narrowed
    }

    private func name(_ types: [SchemaType]) -> String { types.map { "'\($0.rawValue)'" }.joined(separator: " or ") }

    // MARK: Arrays

    private func arrayShape() -> ComposedSchema.Shape {
        if let schema = schemas.first(where: { !$0.prefixItems.isEmpty }) {
            if let item = onlyItem(of: schema) { return .array(SchemaParts(item)) }
            composer.diagnostics.warning(
                .anyValue, "items that differ by position are any JSON value", at: schema.prefixItems[0].location)
            return .array(nil)
        }
        let items = schemas.compactMap(\.items).map { SchemaParts.Part(schema: $0) }
        return .array(items.isEmpty ? nil : SchemaParts(parts: items))
    }

    /// What every item is, as in a pair of coordinates; nil where they differ, or what is behind them may.
    private func onlyItem(of schema: Schema) -> Schema? {
        let count = schema.prefixItems.count
        let isClosed = schema.items?.boolean == false || schema.constraints.maxItems.map { $0 <= count } == true
        guard isClosed || schema.items != nil, schemas.count(where: { $0.items != nil || !$0.prefixItems.isEmpty }) == 1
        else { return nil }
        return common(of: schema.prefixItems + (isClosed ? [] : [schema.items].compactMap(\.self)))
    }

    /// A schema that stands for all of these, as they come to one type; nil where they do not.
    func common(of schemas: [Schema]) -> Schema? {
        let composed = schemas.map { composer.compose($0) }
        guard let first = composed.first, composed.allSatisfy({ $0.isSameType(as: first) }) else { return nil }
        return schemas.first
    }
}

extension ComposedSchema {
    /// Whether two uses come to one type without a declaration of their own.
    fileprivate func isSameType(as other: ComposedSchema) -> Bool {
        guard isNullable == other.isNullable else { return false }
        switch (shape, other.shape) {
        case (.named(let schema), .named(let other)): return schema.pointer == other.pointer
        case (.scalar(let scalar), .scalar(let other)): return scalar.identity == other.identity
        default: return false
        }
    }
}

extension Schema {
    /// The types written, or what the other keywords say where none is (OpenAPI leaves `type` optional).
    var effectiveTypes: [SchemaType] {
        if !types.isEmpty { return types }
        if typeLocation != nil && isNullable { return [] }
        if !properties.isEmpty || !required.isEmpty || !patternProperties.isEmpty { return [.object] }
        if case .schema = additionalProperties { return [.object] }
        if case .allowed(false, _) = additionalProperties { return [.object] }
        if items != nil || !prefixItems.isEmpty { return [.array] }
        if constraints.pattern != nil { return [.string] }
        return format.flatMap(SchemaType.init(impliedBy:)).map { [$0] } ?? []
    }

    /// Whether the schema's own keywords allow null.
    var allowsNull: Bool {
        if isNullable { return true }
        if let enumeration, enumeration.contains(where: \.isNull) { return true }
        return constant?.isNull ?? false
    }
}

extension AdditionalProperties {
    var isUnspecified: Bool { if case .unspecified = self { true } else { false } }
}
