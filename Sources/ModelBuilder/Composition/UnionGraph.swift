internal import OpenAPIDocument
internal import SourceTree

/// Which unions lead to which: what is asked of the branches of every union, and so is kept.
struct UnionGraph {
    /// The schemas one of which a value has that has a schema: the one that it merely names, or its branches.
    fileprivate var alternatives = [ObjectIdentifier: [Schema]]()
    /// Schemas that lead to one another, through names and the branches of any union.
    fileprivate var cycles = SchemaComponents()
    /// What names lead to that lead to names.
    var ends = [ObjectIdentifier: ComposedSchema]()
    /// What is known of schemas with names as branches.
    var facts = [ObjectIdentifier: BranchFacts]()
    /// The texts of enumerations that have names.
    var values = [ObjectIdentifier: [String]]()
    /// The kinds of JSON value that schemas decode.
    var kinds = BranchKinds()
}

extension Composer {
    /// The schemas one of which a value has that has this one: the one that it merely names, or its branches.
    func alternatives(of schema: Schema) -> [Schema] {
        if let known = unions.alternatives[ObjectIdentifier(schema)] { return known }
        let result = findAlternatives(of: schema)
        unions.alternatives[ObjectIdentifier(schema)] = result
        return result
    }

    private func findAlternatives(of schema: Schema) -> [Schema] {
        var facets = FacetList()
        facets.gather(SchemaParts.Part(schema: schema), with: self)
        if let target = facets.onlyTarget { return [target] }
        let substantial = facets.substantial
        guard substantial.count == 1, case .own(let part) = substantial[0], !part.schema.hasOwnShape else { return [] }
        let groups = UnionGroups(own: [part]).groups
        return groups.count == 1 ? groups[0].branches : []
    }

    /// Whether two schemas may lead to each other; false is certain.
    func mayLeadToEachOther(_ schema: Schema, _ other: Schema) -> Bool {
        cycle(of: schema) == cycle(of: other)
    }

    private func cycle(of schema: Schema) -> Int {
        // Moved out and back, so that the walk has it to itself.
        var cycles = unions.cycles
        unions.cycles = SchemaComponents()
        defer { unions.cycles = cycles }
        return cycles.component(of: schema) { $0.oneOf + $0.anyOf + alternatives(of: $0) }
    }
}
