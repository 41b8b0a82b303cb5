import SourceTree

/// The document's files, and the records that everything that parses the document adds to.
final class ParsingContext {
    let diagnostics: Diagnostics
    let trees: LoadingTrees
    /// The objects that were parsed or are needed.
    let objects: ParsedObjects
    let targets: ReferenceTargets
    let names: ComponentNames
    let resolver: ReferenceResolver
    let inPlace: InPlaceResolver
    let reported: ReportedNames
    /// The version of the entry document. It applies to all files.
    let version: OpenAPIVersion
    /// The source locations of objects that lack a part that could not be read.
    private(set) var incomplete: Set<SourceLocation> = []

    init(_ trees: LoadingTrees, version: OpenAPIVersion, keepsReferences: Bool) {
        self.trees = trees
        self.version = version
        diagnostics = trees.files.diagnostics
        objects = ParsedObjects(keepsReferences: keepsReferences)
        names = ComponentNames(trees)
        targets = ReferenceTargets(trees, names: names)
        resolver = trees.resolver
        inPlace = InPlaceResolver(trees, targets: targets)
        reported = trees.conversions.reported
    }

    /// Records that an object lacks a part that could not be read.
    func noteIncomplete(at location: SourceLocation) { incomplete.insert(location) }
}
