internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution

/// The facts about the schemas that are branches of unions. They are kept, because unions refer to one another.
final class BranchIndex {
    let resolver: SchemaResolver
    /// The facts about named schemas.
    var facts = [ObjectIdentifier: BranchFacts]()
    /// The values of named string enumerations.
    var values = [ObjectIdentifier: [String]]()
    /// True while the members of a union's branches are collected. Unions among the branches are then not examined.
    var isFillingUnion = false
    private var kinds = BranchKinds()
    /// The schemas at the end of chains of references.
    private var ends = [ObjectIdentifier: ResolvedSchema]()

    init(resolver: SchemaResolver) {
        self.resolver = resolver
    }

    /// Returns the kinds of JSON value that a schema decodes, with references resolved.
    func kinds(of resolved: ResolvedSchema) -> Set<UnionChoice.Kind> {
        // The value is moved out and back, so that the call has exclusive access to it.
        var kinds = kinds
        self.kinds = BranchKinds()
        defer { self.kinds = kinds }
        return kinds.kinds(of: resolved, with: resolver)
    }

    /// Returns the schema at the end of a chain of references. If the references form a cycle, the result is one of
    /// them.
    func followed(_ resolved: ResolvedSchema) -> ResolvedSchema {
        var result = resolved
        var visited: Set<ObjectIdentifier> = []
        while case .named(let schema) = result.shape, visited.insert(ObjectIdentifier(schema)).inserted {
            result = ends[ObjectIdentifier(schema)] ?? resolver.resolve(schema)
        }
        for schema in visited { ends[schema] = result }
        return result
    }
}
