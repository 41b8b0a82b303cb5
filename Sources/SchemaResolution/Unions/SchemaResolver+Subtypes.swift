package import OpenAPIDocument

extension SchemaResolver {
    /// Returns the schemas that extend a base with a discriminator, or none for other schemas: those that extend it through
    /// `allOf`, in the order of the components, and those that its mapping names.
    package func subtypes(of base: Schema) -> [Schema] { subtypes.of(base) }

    /// Returns the union of the subtypes of a base with a discriminator, which is used as a type. The result is `nil`
    /// for other schemas.
    func unionOfSubtypes(_ conjunction: SchemaConjunction) -> UnionShape? {
        guard conjunction.parts.count == 1, let part = conjunction.parts.first, !part.isOpened, part.distributed.isEmpty
        else { return nil }
        let base = part.schema
        let subtypes = subtypes.of(base)
        guard !subtypes.isEmpty, expansion.spend(subtypes.count, at: base.location) else { return nil }
        let branches = subtypes.map { UnionShape.Branch(resolved: resolve($0, asSubtypeOf: base), source: $0) }
        return UnionShape(branches: branches, discriminator: base.discriminator, location: base.location)
    }

    /// Resolves a subtype as a branch of its base's union.
    ///
    /// The base itself may be mapped, and its own members are then a branch. A mapped schema that does not extend the base
    /// has the members of the base too, because both apply.
    private func resolve(_ subtype: Schema, asSubtypeOf base: Schema) -> ResolvedSchema {
        let own = SchemaConjunction.Part(schema: base, distributed: [.oneOf, .anyOf])
        if subtype.pointer == base.pointer { return resolve(SchemaConjunction(parts: [own])) }
        if !subtypes.extends(subtype, base), lacksMembers(subtype, of: own) {
            return resolve(SchemaConjunction(parts: [own, SchemaConjunction.Part(schema: subtype)]))
        }
        return ResolvedSchema(
            shape: .named(subtype), isNullable: false, annotations: Annotations(),
            conjunction: SchemaConjunction(subtype))
    }

    /// Returns true if an object does not have all members of another one. The discriminator property is ignored,
    /// because the union writes it.
    private func lacksMembers(_ subtype: Schema, of base: SchemaConjunction.Part) -> Bool {
        guard case .object(let wanted) = resolve(SchemaConjunction(parts: [base])).shape,
            case .object(let found) = resolve(subtype).shape
        else { return false }
        let keys = Set(found.members.map(\.key))
        return wanted.members.contains { $0.key != base.schema.discriminator?.propertyName && !keys.contains($0.key) }
    }
}
