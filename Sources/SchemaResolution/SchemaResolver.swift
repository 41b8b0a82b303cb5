package import OpenAPIDocument
package import SourceTree
package import Suggestions

/// Resolves schemas: `$ref` with keywords beside it, `allOf`, `oneOf`, `anyOf`, type arrays, and every form of null.
///
/// The rules are those of docs/modelling.md, sections 1 to 4. A schema is resolved one level deep: members, items and
/// values stay schemas until they are resolved themselves. A schema that cannot be resolved is reported and allows any
/// JSON value.
package final class SchemaResolver {
    package let references: ReferenceIndex
    let diagnostics: Diagnostics
    /// The limit for the members that schemas inherit from each other.
    package let expansion: ExpansionBudget
    /// The limit for finding the names that misspelt names probably mean.
    package let suggestions = SuggestionBudget()
    /// The schemas of other files that schemas extend, in the order in which they were found. Each has a type, as the
    /// components of the document have, whether or not anything else uses it.
    package private(set) var foreignBases: [Schema] = []
    /// The alternatives of unions, which are kept because unions refer to one another.
    var unions = UnionGraph()

    private var knownBases: Set<Pointer> = []
    private let entry: FileID
    /// The schemas that extend bases with a discriminator.
    var subtypes: Subtypes
    private var memo = [SchemaConjunction.Identity: ResolvedSchema]()
    private var intersections = [SchemaConjunction.Identity: SchemaIntersection]()
    private var nullability = [Pointer: Bool]()
    /// The conjunctions that are being resolved.
    private var open: Set<SchemaConjunction.Identity> = []
    /// The number of calls of ``isNullable(_:)`` in progress. A schema that is being resolved adds nothing to them.
    private var nullabilityQueries = 0
    /// The limit for unions inside the branches of unions. Among 4,400 real documents, the largest number of merges is
    /// 114 in total.
    private var merges = MergeBudget(most: 300, deepest: 48)
    /// The number of schemas that are being resolved, each of them a part of the previous one. The maximum is
    /// `deepest`.
    private var depth = 0
    private static let deepest = 5_000
    /// The schemas that the branches of the unions of a base refer to.
    private var branchTargets = [ObjectIdentifier: (oneOf: Set<Pointer>, anyOf: Set<Pointer>)]()

    /// Creates a resolver for the schemas of a document.
    package init(document: Document, diagnostics: Diagnostics) {
        references = document.references
        entry = document.fileID
        expansion = ExpansionBudget(bytes: references.byteCount, diagnostics: diagnostics)
        subtypes = Subtypes(document: document, expansion: expansion)
        self.diagnostics = diagnostics
    }

    // MARK: Resolving

    /// Resolves a schema. A schema that only refers to another one is a use of that one (``ResolvedSchema/Shape/named(_:)``).
    package func resolve(_ schema: Schema) -> ResolvedSchema { resolve(SchemaConjunction(schema)) }

    /// Resolves the schemas of a value.
    package func resolve(_ conjunction: SchemaConjunction) -> ResolvedSchema {
        guard conjunction.isPlain else { return merge(conjunction) }
        let identity = conjunction.identity
        if let known = memo[identity] { return known }
        guard open.insert(identity).inserted else {
            reportPartOfItself(conjunction)
            return .anything(conjunction)
        }
        let resolved = resolveAnew(conjunction)
        memo[identity] = resolved
        open.remove(identity)
        return resolved
    }

    /// Resolves the references of a resolved schema to the schema that has a shape of its own. At most 64 references
    /// are resolved, so that the result for a cycle of references is a reference.
    package func underlying(_ resolved: ResolvedSchema) -> ResolvedSchema {
        var result = resolved
        for _ in 0..<64 {
            guard case .named(let schema) = result.shape else { return result }
            result = resolve(schema)
        }
        return result
    }

    /// Returns the keywords that apply to a value, with all references followed. The keywords of the only branch of a union
    /// are among them.
    package func intersection(of conjunction: SchemaConjunction) -> SchemaIntersection {
        let identity = conjunction.isPlain ? conjunction.identity : nil
        if let known = identity.flatMap({ intersections[$0] }) { return known }
        var parts = SchemaContributions(conjunction, with: self).expanded(with: self)
        var result = SchemaIntersection(resolver: self, parts: parts, onlyType: conjunction.onlyType)
        var visited: Set<Pointer> = []
        while let (union, branch) = onlyBranch(of: result), visited.insert(branch.pointer).inserted {
            for index in parts.indices where parts[index].schema === union.owner {
                parts[index].distributed.insert(union.kind)
            }
            parts += SchemaContributions(SchemaConjunction(branch), with: self).expanded(with: self)
            result = SchemaIntersection(resolver: self, parts: parts, onlyType: conjunction.onlyType)
        }
        result = result.withoutNull
        if let identity { intersections[identity] = result }
        return result
    }

    /// Returns a union that has only one branch for values other than null. A union with a discriminator is not among
    /// them, because it can write the discriminator property.
    private func onlyBranch(of intersection: SchemaIntersection) -> (union: UnionGroup, branch: Schema)? {
        for union in intersection.unions where union.owner.discriminator == nil {
            let branches = valueBranches(of: union)
            if branches.count == 1 { return (union, branches[0]) }
        }
        return nil
    }

    /// Returns true if a named schema allows null, so that every use of it does.
    package func isNullable(_ named: Schema) -> Bool {
        if let known = nullability[named.pointer] { return known }
        nullability[named.pointer] = false
        nullabilityQueries += 1
        let resolved = resolve(named)
        nullabilityQueries -= 1
        let result = resolved.isNullable || resolved.isNull
        nullability[named.pointer] = result
        return result
    }

    /// Resolves a branch of a union with the keywords beside the union.
    private func merge(_ conjunction: SchemaConjunction) -> ResolvedSchema {
        guard merges.enter(reporting: conjunction.location, to: diagnostics) else { return .anything(conjunction) }
        defer { merges.leave() }
        return resolveAnew(conjunction)
    }

    private func reportPartOfItself(_ conjunction: SchemaConjunction) {
        guard nullabilityQueries == 0, let location = conjunction.location else { return }
        diagnostics.warning(
            .compositionCycle, "this schema is a part of itself; it is typed as 'JSONValue'", at: location)
    }

    private func resolveAnew(_ conjunction: SchemaConjunction) -> ResolvedSchema {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            diagnostics.error(
                .limitExceeded,
                "a chain of more than \(Self.deepest) schemas that are parts of each other ends here; this schema is "
                    + "typed as 'JSONValue'", at: conjunction.location)
            return .anything(conjunction)
        }
        let contributions = SchemaContributions(conjunction, with: self)
        let (shape, isNullable) = shape(of: conjunction, contributions)
        return ResolvedSchema(
            shape: shape, isNullable: isNullable, annotations: annotations(of: conjunction, contributions),
            conjunction: conjunction)
    }

    private func shape(
        of conjunction: SchemaConjunction, _ contributions: SchemaContributions
    ) -> (shape: ResolvedSchema.Shape, isNullable: Bool) {
        if let union = unionOfSubtypes(conjunction) {
            return (.union(union), conjunction.first?.isNullable ?? false)
        }
        // A schema that adds nothing to a polymorphic base is one of its subtypes and not the base.
        if let target = contributions.onlyTarget,
            conjunction.first.map({ subtypes.contain($0, of: target) }) != true
        {
            return (.named(target), contributions.nullableAnnotations || isNullable(target))
        }
        if contributions.substantial.isEmpty {
            return (contributions.hasBareObject ? .map(nil) : .any, contributions.nullableAnnotations)
        }
        let intersection = SchemaIntersection(
            resolver: self, parts: contributions.expanded(with: self), onlyType: conjunction.onlyType)
        let (shape, isNullable) = ShapeBuilder(intersection: intersection).result()
        return (shape, isNullable || contributions.nullableAnnotations)
    }

    /// Returns the annotations of a use. Those of the outermost schemas take precedence. Those of a referenced schema
    /// belong to its declaration.
    private func annotations(of conjunction: SchemaConjunction, _ contributions: SchemaContributions) -> Annotations {
        var result = Annotations()
        for schema in contributions.annotated {
            result.title = result.title ?? schema.title
            result.description = result.description ?? schema.description
            result.isDeprecated = result.isDeprecated || schema.isDeprecated
            result.isReadOnly = result.isReadOnly || schema.isReadOnly
            result.isWriteOnly = result.isWriteOnly || schema.isWriteOnly
            result.defaultValue = result.defaultValue ?? schema.defaultValue
            result.extensions += schema.extensions
        }
        if result.description == nil {
            result.description = conjunction.first?.reference?.description
        }
        return result
    }

    // MARK: References and bases

    /// Returns the schema that a reference resolves to, the schema itself if it is not a reference, or `nil` if the reference
    /// resolves to nothing, which was reported.
    package func target(of schema: Schema) -> Schema? {
        guard let reference = schema.reference else { return schema }
        return references.schema(reference)
    }

    /// Adds a schema that another one extends to ``foreignBases``, if it is in another file.
    func note(base: Schema) {
        guard base.pointer.file != entry, knownBases.insert(base.pointer).inserted else { return }
        foreignBases.append(base)
    }

    /// Returns true if a schema refers to one that extends another through its `allOf`.
    func refers(_ schema: Schema, toSubtypeOf base: Schema) -> Bool {
        var seen: Set<Pointer> = []
        func extendsBase(_ schema: Schema) -> Bool {
            guard let target = target(of: schema), seen.insert(target.pointer).inserted,
                expansion.spend(1, at: schema.location)
            else { return false }
            return (target.reference == nil ? target.allOf : [target]).contains { branch in
                branch.reference != nil && (self.target(of: branch)?.pointer == base.pointer || extendsBase(branch))
            }
        }
        return schema.reference != nil && extendsBase(schema)
    }

    /// Returns the schemas that the branches of a schema's `oneOf` and `anyOf` refer to.
    func branchTargets(of base: Schema) -> (oneOf: Set<Pointer>, anyOf: Set<Pointer>) {
        if let known = branchTargets[ObjectIdentifier(base)] { return known }
        func targets(_ branches: [Schema]) -> Set<Pointer> {
            Set(branches.compactMap { $0.reference == nil ? nil : target(of: $0)?.pointer })
        }
        let result = (targets(base.oneOf), targets(base.anyOf))
        branchTargets[ObjectIdentifier(base)] = result
        return result
    }
}
