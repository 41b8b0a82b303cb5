internal import OpenAPIDocument
internal import SourceTree
internal import Suggestions

/// Works out composition: `$ref` with siblings, `allOf`, `oneOf`, `anyOf`, type arrays, and every way to write null.
///
/// The rules are those of `MODELLING` §1 to §4. A schema is composed one level deep: members, items and values stay
/// schemas until they are composed themselves.
final class Composer {
    let references: ReferenceIndex
    let diagnostics: Diagnostics
    /// The limit for what schemas take over from one another.
    let expansion: ExpansionBudget
    /// The limit for the search for the names that misspelt ones mean.
    let suggestions = SuggestionBudget()
    /// The schemas of other files that others take over, in the order in which they were met: each has a type, as the
    /// components of the document have, used by itself or not.
    private(set) var foreignBases: [Schema] = []
    private var knownBases: Set<Pointer> = []
    private let entry: FileID
    private var subtypes: Subtypes
    private var memo = [SchemaParts.Identity: ComposedSchema]()
    private var nullability = [Pointer: Bool]()
    /// What is being composed.
    private var open: Set<SchemaParts.Identity> = []
    /// How many questions of ``isNullable(_:)`` are open, to which a schema that is being composed adds nothing.
    private var nullabilityQueries = 0
    /// For unions inside the branches of unions. Of 4,400 real documents, the one with the most joins 114 in all.
    private var joins = CompositionBudget(most: 300, deepest: 48)
    /// The number of schemas, each made of the next, that are being composed. At most `deepest`.
    private var depth = 0
    private static let deepest = 5_000
    /// The results for unions that refer to one another.
    var unions = UnionGraph()
    /// The schemas that the branches of a base's unions refer to, for bases that were asked about.
    private var branchTargets = [ObjectIdentifier: (oneOf: Set<Pointer>, anyOf: Set<Pointer>)]()

    init(document: Document, diagnostics: Diagnostics) {
        references = document.references
        entry = document.fileID
        expansion = ExpansionBudget(bytes: references.byteCount, diagnostics: diagnostics)
        subtypes = Subtypes(document: document, expansion: expansion)
        self.diagnostics = diagnostics
    }

    func compose(_ schema: Schema) -> ComposedSchema { compose(SchemaParts(schema)) }

    /// Notes a schema that another one takes over.
    func note(base: Schema) {
        guard base.pointer.file != entry, knownBases.insert(base.pointer).inserted else { return }
        foreignBases.append(base)
    }

    /// What a use of named schemas leads to in the end. Names that lead to each other in a circle stay names.
    func resolved(_ composed: ComposedSchema) -> ComposedSchema {
        var result = composed
        for _ in 0..<64 {
            guard case .named(let schema) = result.shape else { return result }
            result = compose(schema)
        }
        return result
    }

    func compose(_ parts: SchemaParts) -> ComposedSchema {
        let isMemoisable = !parts.parts.contains { !$0.distributed.isEmpty || $0.isOpened }
        guard isMemoisable else { return join(parts) }
        let identity = parts.identity
        if let known = memo[identity] { return known }
        guard isFirst(identity, parts) else {
            return .anything(parts)
        }
        let composed = composeAnew(parts)
        memo[identity] = composed
        open.remove(identity)
        return composed
    }

    /// Composes a branch of a union with what stands beside the union.
    private func join(_ parts: SchemaParts) -> ComposedSchema {
        guard joins.enter(reporting: parts.location, to: diagnostics) else {
            return .anything(parts)
        }
        defer { joins.leave() }
        return composeAnew(parts)
    }

    /// Whether what is to be composed is not being composed already.
    private func isFirst(_ identity: SchemaParts.Identity, _ parts: SchemaParts) -> Bool {
        if open.insert(identity).inserted { return true }
        if nullabilityQueries == 0, let location = parts.location {
            diagnostics.warning(
                .compositionCycle, "this schema is a part of itself; any JSON value is accepted in its place",
                at: location)
        }
        return false
    }

    /// The schema that a chain of plain references ends at; nil where it leads nowhere, which was reported.
    func target(of schema: Schema) -> Schema? {
        guard let reference = schema.reference else { return schema }
        return references.schema(reference)
    }

    /// Whether a reference leads to a schema that extends another through its `allOf`.
    func refers(_ schema: Schema, toWhatIsMadeOf base: Schema) -> Bool {
        var seen: Set<Pointer> = []
        func isMadeOfBase(_ schema: Schema) -> Bool {
            guard let target = target(of: schema), seen.insert(target.pointer).inserted,
                expansion.spend(1, at: schema.location)
            else { return false }
            return (target.reference == nil ? target.allOf : [target]).contains { branch in
                branch.reference != nil
                    && (self.target(of: branch)?.pointer == base.pointer || isMadeOfBase(branch))
            }
        }
        return schema.reference != nil && isMadeOfBase(schema)
    }

    /// Whether a use of a named schema may be null by what the schema itself says.
    func isNullable(_ named: Schema) -> Bool {
        if let known = nullability[named.pointer] { return known }
        nullability[named.pointer] = false
        nullabilityQueries += 1
        let composed = compose(named)
        nullabilityQueries -= 1
        let result = composed.isNullable || composed.isNull
        nullability[named.pointer] = result
        return result
    }

    /// The schemas that the branches of a schema's `oneOf` and `anyOf` refer to.
    func branchTargets(of base: Schema) -> (oneOf: Set<Pointer>, anyOf: Set<Pointer>) {
        if let known = branchTargets[ObjectIdentifier(base)] { return known }
        func targets(_ branches: [Schema]) -> Set<Pointer> {
            Set(branches.compactMap { $0.reference == nil ? nil : target(of: $0)?.pointer })
        }
        let result = (targets(base.oneOf), targets(base.anyOf))
        branchTargets[ObjectIdentifier(base)] = result
        return result
    }

    private func composeAnew(_ parts: SchemaParts) -> ComposedSchema {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            diagnostics.error(
                .limitExceeded,
                "this schema is at the end of more than \(Self.deepest) others, each made of the next; any JSON value is "
                    + "accepted in its place", at: parts.location)
            return .anything(parts)
        }
        return composeOne(parts)
    }

    private func composeOne(_ parts: SchemaParts) -> ComposedSchema {
        var facets = FacetList()
        for part in parts.parts { facets.gather(part, with: self) }
        let annotations = annotations(of: parts, facets: facets)

        if let union = unionOfSubtypes(parts) {
            let isNullable = parts.first?.isNullable ?? false
            return ComposedSchema(shape: .union(union), isNullable: isNullable, annotations: annotations, parts: parts)
        }
        // What adds nothing to a polymorphic base is one of its subtypes all the same, and not the base.
        let isSubtype = facets.onlyTarget.map { target in
            parts.first.map { subtypes.contain($0, of: target) } ?? false
        }
        if let target = facets.onlyTarget, isSubtype != true {
            let nullable = facets.nullableAnnotations || isNullable(target)
            return ComposedSchema(shape: .named(target), isNullable: nullable, annotations: annotations, parts: parts)
        }
        if facets.substantial.isEmpty {
            let shape: ComposedSchema.Shape = facets.hasBareObject ? .map(nil) : .any
            return ComposedSchema(
                shape: shape, isNullable: facets.nullableAnnotations, annotations: annotations, parts: parts)
        }
        let merge = Merge(composer: self, own: facets.expanded(with: self), onlyType: parts.onlyType)
        let (shape, isNullable) = merge.result()
        return ComposedSchema(
            shape: shape, isNullable: isNullable || facets.nullableAnnotations, annotations: annotations, parts: parts)
    }

    /// The union that a polymorphic base stands for where it is used as a type; nil for other schemas.
    private func unionOfSubtypes(_ parts: SchemaParts) -> UnionShape? {
        guard parts.parts.count == 1, let part = parts.parts.first, !part.isOpened, part.distributed.isEmpty else {
            return nil
        }
        let base = part.schema
        let subtypes = subtypes.of(base)
        guard !subtypes.isEmpty, expansion.spend(subtypes.count, at: base.location) else { return nil }
        let branches = subtypes.map { UnionShape.Branch(composed: composed($0, as: base), source: $0) }
        return UnionShape(branches: branches, discriminator: base.discriminator, location: base.location)
    }

    /// A subtype as a branch of its base's union. The base itself may be mapped: then its own members make a case. What is
    /// mapped and does not extend the base has the base's members all the same, since both hold.
    private func composed(_ subtype: Schema, as base: Schema) -> ComposedSchema {
        let own = SchemaParts.Part(schema: base, distributed: [.oneOf, .anyOf])
        if subtype.pointer == base.pointer { return compose(SchemaParts(parts: [own])) }
        if !subtypes.extends(subtype, base), lacksMembers(subtype, of: own) {
            return compose(SchemaParts(parts: [own, SchemaParts.Part(schema: subtype)]))
        }
        return ComposedSchema(
            shape: .named(subtype), isNullable: false, annotations: Annotations(), parts: SchemaParts(subtype))
    }

    /// Whether an object has not all the members of another, its tag aside, which the union writes.
    private func lacksMembers(_ subtype: Schema, of base: SchemaParts.Part) -> Bool {
        guard case .object(let wanted) = compose(SchemaParts(parts: [base])).shape,
            case .object(let found) = compose(subtype).shape
        else { return false }
        let keys = Set(found.members.map(\.key))
        return wanted.members.contains { $0.key != base.schema.discriminator?.propertyName && !keys.contains($0.key) }
    }

    /// The outermost words win; what a referenced schema says stays with its declaration.
    private func annotations(of parts: SchemaParts, facets: FacetList) -> Annotations {
        var result = Annotations()
        for schema in facets.annotated {
            result.title = result.title ?? schema.title
            result.description = result.description ?? schema.description
            result.isDeprecated = result.isDeprecated || schema.isDeprecated
            result.isReadOnly = result.isReadOnly || schema.isReadOnly
            result.isWriteOnly = result.isWriteOnly || schema.isWriteOnly
            result.defaultValue = result.defaultValue ?? schema.defaultValue
            result.extensions += schema.extensions
        }
        if result.description == nil {
            result.description = parts.first?.reference?.description
        }
        return result
    }
}
