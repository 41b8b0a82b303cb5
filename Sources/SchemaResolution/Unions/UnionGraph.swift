internal import OpenAPIDocument
internal import SourceTree

/// The references between unions, and the facts about branches. They are needed for every union, so they are kept.
struct UnionGraph {
    /// The alternatives of a schema: its branches, or the schema that it only refers to.
    fileprivate var alternatives = [ObjectIdentifier: [Schema]]()
    /// The cycles of schemas through references and the branches of unions.
    fileprivate var cycles = SchemaComponents()
}

extension SchemaResolver {
    /// Returns the alternatives of a schema: its branches, or the schema that it only refers to.
    func alternatives(of schema: Schema) -> [Schema] {
        if let known = unions.alternatives[ObjectIdentifier(schema)] { return known }
        let result = findAlternatives(of: schema)
        unions.alternatives[ObjectIdentifier(schema)] = result
        return result
    }

    private func findAlternatives(of schema: Schema) -> [Schema] {
        let contributions = SchemaContributions(SchemaConjunction(schema), with: self)
        if let target = contributions.onlyTarget { return [target] }
        let substantial = contributions.substantial
        guard substantial.count == 1, case .own(let part) = substantial[0], !part.schema.hasOwnShape else { return [] }
        let groups = SchemaIntersection(resolver: self, parts: [part], onlyType: nil).unions
        return groups.count == 1 ? groups[0].branches : []
    }

    /// Returns false only if the two schemas cannot reach each other.
    func mayLeadToEachOther(_ schema: Schema, _ other: Schema) -> Bool {
        cycle(of: schema) == cycle(of: other)
    }

    private func cycle(of schema: Schema) -> Int {
        // The value is moved out and back, so that the search has exclusive access to it.
        var cycles = unions.cycles
        unions.cycles = SchemaComponents()
        defer { unions.cycles = cycles }
        return cycles.component(of: schema) { $0.oneOf + $0.anyOf + alternatives(of: $0) }
    }
}
