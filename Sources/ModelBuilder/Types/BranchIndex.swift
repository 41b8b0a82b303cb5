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
    /// True while the branches of a union are examined for the members that they declare. Unions among them are not.
    var isFillingUnion = false
    private var kinds = BranchKinds()
    /// The schemas at the end of chains of references.
    private var ends = [ObjectIdentifier: ResolvedSchema]()

    init(resolver: SchemaResolver) {
        self.resolver = resolver
    }

    /// Returns the kinds of JSON value that a schema decodes, with names followed.
    func kinds(of resolved: ResolvedSchema) -> Set<UnionChoice.Kind> {
        // Moved out and back, so that resolving has exclusive access.
        var kinds = kinds
        self.kinds = BranchKinds()
        defer { self.kinds = kinds }
        return kinds.kinds(of: resolved, with: resolver)
    }

    /// Follows names to a schema that is not one. Returns a name if they form a circle.
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
