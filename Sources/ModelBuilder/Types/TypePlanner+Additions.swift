internal import APIModel
internal import SchemaResolution
internal import SourceTree

/// The types that are declared in addition to those of used schemas.
extension TypePlanner {
    /// Declares schemas of other files that are used only as parts of other schemas. In a bundle of the document they
    /// are components, and both documents must have the same output.
    func declareBases() {
        var next = 0
        while next < resolver.foreignBases.count {
            declare(resolver.foreignBases[next])
            next += 1
        }
    }

    /// Adds a structure that no schema describes as it is, such as a multipart body.
    func declareStructure(
        at location: SourceLocation?, _ annotations: Annotations, in context: NamingContext,
        filling properties: (DeclarationID) -> [PlannedProperty]
    ) -> DeclarationID {
        let id = add(
            owner: context.owner, key: context.key, rank: context.rank,
            tieBreak: ordinal(in: context.owner), location: location,
            annotations: annotations)
        self[id].body = .structure(properties(id), additional: nil)
        return id
    }

    /// Adds the request type of a type. It is a copy at first.
    func addInputType(of id: DeclarationID, owner: PlannedType.Owner) {
        let inputType = self[id]
        let copy = add(
            owner: owner, key: inputType.key, rank: inputType.rank, tieBreak: inputType.tieBreak + "#request",
            location: inputType.location, annotations: inputType.annotations)
        self[copy].body = inputType.body
        self[copy].coding = inputType.coding
        self[copy].directions = .request
        self[copy].outputType = id
        self[copy].origin = inputType.origin
    }
}
