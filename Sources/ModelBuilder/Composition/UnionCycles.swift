internal import OpenAPIDocument
internal import SourceTree

/// Unions among whose branches they are themselves, at once or through other unions.
///
/// `A: {oneOf: [B, integer]}` with `B: {oneOf: [A, string]}` is a text or an integer, and so is `B`: that a value is valid
/// because it is valid adds nothing. Reading an `A` as a `B`, which is read as an `A`, would have no end.
struct UnionCycles {
    let composer: Composer

    /// The branches of a union, where one that leads back to it has given way to the others that it has.
    func branches(of group: UnionGroups.Group) -> [Schema] {
        group.branches.flatMap { branch -> [Schema] in
            var reached: Set<Pointer> = []
            guard leads(branch, to: group.owner.pointer, by: &reached) else { return [branch] }
            composer.diagnostics.warning(
                .compositionCycle,
                "this branch leads back to the union itself; what else it may be stands in its place",
                at: branch.location)
            var known: Set<Pointer> = [group.owner.pointer]
            return others(branch, than: group.owner.pointer, known: &known)
        }
    }

    private func leads(_ schema: Schema, to owner: Pointer, by reached: inout Set<Pointer>) -> Bool {
        if schema.pointer == owner { return true }
        guard reached.insert(schema.pointer).inserted else { return false }
        return alternatives(of: schema).contains { leads($0, to: owner, by: &reached) }
    }

    private func others(_ schema: Schema, than owner: Pointer, known: inout Set<Pointer>) -> [Schema] {
        guard known.insert(schema.pointer).inserted else { return [] }
        var reached: Set<Pointer> = []
        guard leads(schema, to: owner, by: &reached) else { return [schema] }
        return alternatives(of: schema).flatMap { others($0, than: owner, known: &known) }
    }

    /// The schemas one of which a value has that has this one: the one that it merely names, or its branches.
    private func alternatives(of schema: Schema) -> [Schema] {
        var facets = FacetList()
        facets.gather(SchemaParts.Part(schema: schema), with: composer)
        if let target = facets.onlyTarget { return [target] }
        guard facets.substantial.count == 1, case .own(let part) = facets.substantial[0],
            !part.schema.hasOwnShape
        else { return [] }
        let groups = UnionGroups(own: [part]).groups
        return groups.count == 1 ? groups[0].branches : []
    }
}
