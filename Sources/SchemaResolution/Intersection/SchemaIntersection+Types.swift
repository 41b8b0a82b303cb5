package import OpenAPIDocument

extension SchemaIntersection {
    /// The types that all schemas allow.
    enum Types {
        /// Empty if no schema restricts the type.
        case allowed([SchemaType])
        /// The lists have no type in common. The second list is that of the schema.
        case conflicting([SchemaType], [SchemaType], Schema)
    }

    /// The types that all schemas allow. The list is empty if every type is allowed or if no value matches.
    package var types: [SchemaType] {
        guard case .allowed(let types) = intersectedTypes() else { return [] }
        return types
    }

    func intersectedTypes() -> Types {
        if let onlyType { return .allowed([onlyType]) }
        var result: [SchemaType]?
        for schema in schemas {
            let types = schema.effectiveTypes
            guard !types.isEmpty else { continue }
            guard let known = result else {
                result = types
                continue
            }
            let common = Self.intersect(known, types)
            if common.isEmpty { return .conflicting(known, types, schema) }
            result = common
        }
        var types = result ?? []
        if types.contains(.number) { types.removeAll { $0 == .integer } }
        return .allowed(types)
    }

    private static func intersect(_ a: [SchemaType], _ b: [SchemaType]) -> [SchemaType] {
        a.compactMap { type in
            if b.contains(type) { return type }
            // Every integer is a number.
            if type == .number && b.contains(.integer) { return .integer }
            if type == .integer && b.contains(.number) { return .integer }
            return nil
        }
    }
}

extension Schema {
    /// The types of the schema, or the type that the other keywords imply if it has none: OpenAPI documents often omit
    /// `type`.
    package var effectiveTypes: [SchemaType] {
        if !types.isEmpty { return types }
        if typeLocation != nil && isNullable { return [] }
        if !properties.isEmpty || !required.isEmpty || !patternProperties.isEmpty { return [.object] }
        if case .schema = additionalProperties { return [.object] }
        if case .allowed(false, _) = additionalProperties { return [.object] }
        if items != nil || !prefixItems.isEmpty { return [.array] }
        if constraints.pattern != nil { return [.string] }
        return format.flatMap(SchemaType.init(impliedBy:)).map { [$0] } ?? []
    }

    /// True if the schema's own keywords allow null.
    var allowsNull: Bool {
        if isNullable { return true }
        if let enumeration, enumeration.contains(where: \.isNull) { return true }
        return constant?.isNull ?? false
    }

    /// True for `type: 'null'`, `enum: [null]` and `const: null`.
    package var allowsOnlyNull: Bool {
        if let enumeration, !enumeration.isEmpty, enumeration.allSatisfy(\.isNull) { return true }
        if let constant, constant.isNull { return true }
        return types.isEmpty && typeLocation != nil && isNullable
    }

    /// True for a reference with annotations beside it and no other keywords that restrict the value's kind.
    package var isAnnotatedReference: Bool {
        reference != nil && !hasOwnShape && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }

    /// True if the schema restricts the value's kind further than a bare `type: object`.
    var hasOwnShape: Bool {
        if let boolean { return !boolean }
        let saysType = !types.isEmpty && types != [.object]
        return saysType || !properties.isEmpty || !required.isEmpty || !additionalProperties.isUnspecified
            || items != nil || !prefixItems.isEmpty || enumeration != nil || constant != nil
            || !patternProperties.isEmpty
            || (format != nil && types != [.object]) || allowsOnlyNull
    }

    /// True for a branch such as `{required: [a]}` or `{not: …}`, which restricts values and has no kind of its own.
    var isOnlyConstraint: Bool {
        guard reference == nil, allOf.isEmpty, oneOf.isEmpty, anyOf.isEmpty, boolean == nil else { return false }
        let shapes =
            !types.isEmpty || typeLocation != nil || !properties.isEmpty || items != nil || enumeration != nil
            || constant != nil || format != nil || !additionalProperties.isUnspecified || !patternProperties.isEmpty
        return !shapes && (!required.isEmpty || not != nil)
    }
}

extension SchemaConjunction.Part {
    /// True if the part restricts the value's kind further than a bare `type: object`.
    var isSubstantial: Bool {
        if !schema.oneOf.isEmpty, !distributed.contains(.oneOf) { return true }
        if !schema.anyOf.isEmpty, !distributed.contains(.anyOf) { return true }
        return schema.hasOwnShape
    }
}

extension AdditionalProperties {
    var isUnspecified: Bool { if case .unspecified = self { true } else { false } }
}
