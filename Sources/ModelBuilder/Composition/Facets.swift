internal import OpenAPIDocument
internal import SourceTree

/// One contribution to a composed schema.
enum Facet {
    /// A schema's own keywords, without its `$ref` and `allOf`.
    case own(SchemaParts.Part)
    /// A named schema that all of it holds.
    case reference(target: Schema, use: Schema)
}

/// Everything that contributes to one place, `allOf` opened, references still closed.
struct FacetList {
    private(set) var facets: [Facet] = []
    /// Schemas written at the place itself, whose words describe the use.
    private(set) var annotated: [Schema] = []

    mutating func gather(_ part: SchemaParts.Part, with composer: Composer) {
        let schema = part.schema
        annotated.append(schema)
        if part.isOpened {
            facets.append(.own(part))
            return
        }
        if schema.reference != nil {
            if let target = composer.target(of: schema) { facets.append(.reference(target: target, use: schema)) }
        }
        // What a schema adds to its bases comes after them, as its author thinks of it.
        for branch in schema.allOf { gather(SchemaParts.Part(schema: branch), with: composer) }
        if schema.reference == nil || schema.hasKeywordsBesideReference { facets.append(.own(part)) }
    }

    /// Facets that say more than a description, nullability or a bare `type: object`.
    ///
    /// A facet that allows only null makes another nullable; it is one of its own where it stands alone.
    var substantial: [Facet] {
        let all = facets.filter { facet in
            switch facet {
            case .reference: true
            case .own(let part): part.isSubstantial
            }
        }
        let withoutNull = all.filter { !$0.allowsOnlyNull }
        return withoutNull.isEmpty ? all : withoutNull
    }

    /// The one named schema that all of this comes to.
    var onlyTarget: Schema? {
        var found: Schema?
        for facet in substantial {
            guard case .reference(let target, _) = facet else { return nil }
            if let found, found.pointer != target.pointer { return nil }
            found = target
        }
        return found
    }

    var hasBareObject: Bool {
        facets.contains { facet in
            if case .own(let part) = facet { part.schema.types == [.object] } else { false }
        }
    }

    /// Whether a facet that adds nothing else allows null.
    var nullableAnnotations: Bool {
        facets.contains { facet in
            guard case .own(let part) = facet else { return false }
            return part.schema.isNullable && (!part.isSubstantial || part.schema.allowsOnlyNull)
        }
    }

    /// The own keywords of every facet, references opened all the way down. A reference back to a schema that is being
    /// opened is dropped with a warning.
    func expanded(with composer: Composer) -> [SchemaParts.Part] {
        var result: [SchemaParts.Part] = []
        var open = OpenSchemas(
            composed: Set(annotated.map(\.pointer)), present: Set(opened.map(\.schema.pointer)), entered: [])
        expand(facets, into: &result, open: &open, with: composer)
        return result
    }

    private var opened: [SchemaParts.Part] {
        facets.compactMap { facet in
            if case .own(let part) = facet, part.isOpened { part } else { nil }
        }
    }

    private func expand(
        _ facets: [Facet], into result: inout [SchemaParts.Part], open: inout OpenSchemas, with composer: Composer
    ) {
        for facet in facets {
            switch facet {
            case .own(var part):
                part.isOpened = true
                part.distributed.formUnion(open.unionsOfBase(part.schema, with: composer))
                result.append(part)
            case .reference(let target, _) where open.present.contains(target.pointer): continue
            case .reference(let target, let use):
                guard composer.expansion.spend(1, at: use.location) else { return }
                composer.note(base: target)
                guard open.entered.insert(target.pointer).inserted else {
                    composer.diagnostics.warning(
                        .compositionCycle, "this reference leads back to a schema that it is a part of; it is left out",
                        at: use.reference?.location ?? use.location)
                    continue
                }
                // Several ways may lead to one schema.
                if open.reached.insert(target.pointer).inserted {
                    var inner = FacetList()
                    inner.gather(SchemaParts.Part(schema: target), with: composer)
                    expand(inner.facets, into: &result, open: &open, with: composer)
                }
                open.entered.remove(target.pointer)
            }
        }
    }
}

/// The schemas whose parts are being gathered.
private struct OpenSchemas {
    /// What is composed.
    let composed: Set<Pointer>
    /// Those whose own keywords are among the parts from the start.
    let present: Set<Pointer>
    /// Those that references led to, on the way to here.
    var entered: Set<Pointer>
    /// Those that references led to at all.
    var reached: Set<Pointer> = []

    /// The unions of a base that list what extends it: for an extension they mean nothing, as it is one of the branches.
    func unionsOfBase(_ base: Schema, with composer: Composer) -> SchemaParts.Unions {
        guard !entered.isEmpty else { return [] }
        guard !base.oneOf.isEmpty || !base.anyOf.isEmpty else { return [] }
        let targets = composer.branchTargets(of: base)
        var unions: SchemaParts.Unions = []
        if !targets.oneOf.isDisjoint(with: composed) || !targets.oneOf.isDisjoint(with: entered) {
            unions.insert(.oneOf)
        }
        if !targets.anyOf.isDisjoint(with: composed) || !targets.anyOf.isDisjoint(with: entered) {
            unions.insert(.anyOf)
        }
        return unions
    }
}

extension Facet {
    fileprivate var allowsOnlyNull: Bool {
        if case .own(let part) = self { part.schema.allowsOnlyNull } else { false }
    }
}

extension SchemaParts.Part {
    var isSubstantial: Bool {
        if !schema.oneOf.isEmpty, !distributed.contains(.oneOf) { return true }
        if !schema.anyOf.isEmpty, !distributed.contains(.anyOf) { return true }
        return schema.hasOwnShape
    }
}

extension Schema {
    /// Whether the schema says anything of the value's shape, beyond a bare `type: object`.
    var hasOwnShape: Bool {
        if let boolean { return !boolean }
        let saysType = !types.isEmpty && types != [.object]
        return saysType || !properties.isEmpty || !required.isEmpty || !additionalProperties.isUnspecified
            || items != nil || !prefixItems.isEmpty || enumeration != nil || constant != nil
            || !patternProperties.isEmpty
            || (format != nil && types != [.object]) || allowsOnlyNull
    }

    /// `type: 'null'`, `enum: [null]` or `const: null`, with nothing else that a value could be.
    var allowsOnlyNull: Bool {
        if let enumeration, !enumeration.isEmpty, enumeration.allSatisfy(\.isNull) { return true }
        if let constant, constant.isNull { return true }
        return types.isEmpty && typeLocation != nil && isNullable
    }
}
