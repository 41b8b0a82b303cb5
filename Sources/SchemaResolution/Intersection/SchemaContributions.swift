import OpenAPIDocument
import SourceTree

/// A schema that contributes to a resolved one.
enum SchemaContribution {
    /// The own keywords of a schema, without its `$ref` and `allOf`.
    case own(SchemaConjunction.Part)
    /// A schema that a `$ref` resolves to.
    case reference(target: Schema, use: Schema)

    fileprivate var allowsOnlyNull: Bool {
        if case .own(let part) = self { part.schema.allowsOnlyNull } else { false }
    }
}

/// The schemas that contribute to a resolved one, with `allOf` opened and references not followed.
struct SchemaContributions {
    private(set) var contributions: [SchemaContribution] = []
    /// The schemas that are written in place. Their annotations describe the use.
    private(set) var annotated: [Schema] = []

    init(_ conjunction: SchemaConjunction, with resolver: SchemaResolver) {
        for part in conjunction.parts { add(part, with: resolver) }
    }

    private mutating func add(_ part: SchemaConjunction.Part, with resolver: SchemaResolver) {
        let schema = part.schema
        annotated.append(schema)
        if part.isOpened {
            contributions.append(.own(part))
            return
        }
        if schema.reference != nil {
            if let target = resolver.target(of: schema) {
                contributions.append(.reference(target: target, use: schema))
            }
        }
        // Bases precede the schemas that extend them.
        for branch in schema.allOf { add(SchemaConjunction.Part(schema: branch), with: resolver) }
        if schema.reference == nil || schema.hasKeywordsBesideReference { contributions.append(.own(part)) }
    }

    /// The contributions that restrict the value's kind further than a bare `type: object`.
    ///
    /// A contribution that allows only null makes the others nullable, and is among these only if there are no others.
    var substantial: [SchemaContribution] {
        let all = contributions.filter { contribution in
            switch contribution {
            case .reference: true
            case .own(let part): part.isSubstantial
            }
        }
        let withoutNull = all.filter { !$0.allowsOnlyNull }
        return withoutNull.isEmpty ? all : withoutNull
    }

    /// The only schema that references resolve to, if no other contribution is substantial.
    var onlyTarget: Schema? {
        var found: Schema?
        for contribution in substantial {
            guard case .reference(let target, _) = contribution else { return nil }
            if let found, found.pointer != target.pointer { return nil }
            found = target
        }
        return found
    }

    /// True if a schema is a bare `type: object`.
    var hasBareObject: Bool {
        contributions.contains { contribution in
            if case .own(let part) = contribution { part.schema.types == [.object] } else { false }
        }
    }

    /// True if a contribution that is not substantial allows null.
    var nullableAnnotations: Bool {
        contributions.contains { contribution in
            guard case .own(let part) = contribution else { return false }
            return part.schema.isNullable && (!part.isSubstantial || part.schema.allowsOnlyNull)
        }
    }

    /// Returns the own keywords of every contribution, with all references resolved. A reference to a schema that is
    /// being opened is left out with a warning.
    func expanded(with resolver: SchemaResolver) -> [SchemaConjunction.Part] {
        let opened = contributions.compactMap { contribution -> Pointer? in
            if case .own(let part) = contribution, part.isOpened { part.schema.pointer } else { nil }
        }
        var expansion = Expansion(
            resolver: resolver, resolved: Set(annotated.map(\.pointer)), present: Set(opened))
        expansion.add(contributions)
        return expansion.parts
    }
}

/// The parts that are found by resolving references.
private struct Expansion {
    let resolver: SchemaResolver
    /// The schemas that are being resolved.
    let resolved: Set<Pointer>
    /// The schemas whose own keywords are among the parts from the start.
    let present: Set<Pointer>
    private(set) var parts: [SchemaConjunction.Part] = []
    /// The targets of the references that are being resolved.
    private var entered: Set<Pointer> = []
    /// The targets of all references that were resolved.
    private var reached: Set<Pointer> = []

    init(resolver: SchemaResolver, resolved: Set<Pointer>, present: Set<Pointer>) {
        self.resolver = resolver
        self.resolved = resolved
        self.present = present
    }

    mutating func add(_ contributions: [SchemaContribution]) {
        for contribution in contributions {
            switch contribution {
            case .own(var part):
                part.isOpened = true
                part.distributed.formUnion(unionsOfBase(part.schema))
                parts.append(part)
            case .reference(let target, _) where present.contains(target.pointer): continue
            case .reference(let target, let use):
                guard resolver.expansion.spend(1, at: use.location) else { return }
                resolver.note(base: target)
                guard entered.insert(target.pointer).inserted else {
                    resolver.diagnostics.warning(
                        .compositionCycle, "this reference refers back to a schema that contains it; it is left out",
                        at: use.reference?.location ?? use.location)
                    continue
                }
                // Several references may resolve to one schema.
                if reached.insert(target.pointer).inserted {
                    add(SchemaContributions(SchemaConjunction(target), with: resolver).contributions)
                }
                entered.remove(target.pointer)
            }
        }
    }

    /// Returns the unions of a base whose branches include a schema that extends the base. They do not apply to that
    /// schema.
    private func unionsOfBase(_ base: Schema) -> SchemaConjunction.Unions {
        guard !entered.isEmpty, !base.oneOf.isEmpty || !base.anyOf.isEmpty else { return [] }
        let targets = resolver.branchTargets(of: base)
        var unions: SchemaConjunction.Unions = []
        if !targets.oneOf.isDisjoint(with: resolved) || !targets.oneOf.isDisjoint(with: entered) {
            unions.insert(.oneOf)
        }
        if !targets.anyOf.isDisjoint(with: resolved) || !targets.anyOf.isDisjoint(with: entered) {
            unions.insert(.anyOf)
        }
        return unions
    }
}
