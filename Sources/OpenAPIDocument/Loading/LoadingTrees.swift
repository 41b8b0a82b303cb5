import SourceTree

/// The contents of a document's files while the document is loaded. A file is read when its content is needed.
final class LoadingTrees: FileTrees {
    let files: FileLoader
    /// The references that cannot be resolved.
    let problems: ReferenceProblems
    /// The records of the conversion of Swagger 2.0.
    let conversions: SwaggerRecords
    private(set) var externalComponents = ExternalComponents()
    /// The replacements of in-place references.
    var inPlace = InPlaceReferences()
    /// The content of each file in the form of OpenAPI 3.
    private var roots = [FileID: Node?]()
    /// The defaults for all operations in a Swagger 2.0 file. The value is `nil` for a file of OpenAPI 3.
    private var swaggerDefaults = [FileID: SwaggerDefaults?]()
    /// The identifiers in files that have any.
    private var identifiers = [FileID: FileIdentifiers]()
    /// The identifiers in all files that are absolute URIs.
    private var resources = [String: Pointer]()

    var sources: SourceFiles { files.files }
    var entry: FileID? { files.entry }
    var overlayFiles: Set<FileID> { files.overlayFiles }
    var byteCount: Int { files.byteCount }
    /// The content of the entry document, or `nil` before it is read and if it cannot be read.
    var entryRoot: Node? { entry.flatMap { root(of: $0) } }
    var resolver: ReferenceResolver { ReferenceResolver(trees: self, problems: problems) }

    init(files: FileLoader, problems: ReferenceProblems, conversions: SwaggerRecords) {
        self.files = files
        self.problems = problems
        self.conversions = conversions
    }

    func referredFile(_ path: String) throws(FileReadingError) -> FileID { try files.readReferred(path) }

    func writtenRoot(of file: FileID) -> Node? { files.writtenRoot(of: file) }

    func root(of file: FileID) -> Node? {
        if let known = roots[file] { return known }
        let root = writtenRoot(of: file).map { converted($0, of: file) }
        roots[file] = .some(root)
        if let root, FileIdentifiers.mayOccur(in: file, of: sources) {
            setIdentifiers(FileIdentifiers(of: root, file: file), of: file)
        }
        return root
    }

    /// Finds the components that consist of a reference to another file.
    func findExternalComponents(in root: Node, of file: FileID) {
        externalComponents = ExternalComponents(root, file: file) { resolver.placeInReadableFile($0, from: file) }
    }

    /// Returns the contents of the files that were read.
    func finished() -> FinishedTrees {
        FinishedTrees(
            self, files: files, roots: roots, swaggerDefaults: swaggerDefaults, identifiers: identifiers,
            resources: resources)
    }

    // MARK: Identifiers

    func identifiers(of file: FileID) -> FileIdentifiers? { identifiers[file] }

    func resource(_ uri: String) -> Pointer? { resources[uri] }

    /// Records the identifiers of a file. If two places have the same identifier, it refers to the place that was read
    /// first.
    func setIdentifiers(_ names: FileIdentifiers?, of file: FileID) {
        let isNew = identifiers[file] == nil
        identifiers[file] = names
        guard !isNew else {
            resources.merge(names?.resources ?? [:]) { first, _ in first }
            return
        }
        resources = [:]
        for file in files.loadedFiles { resources.merge(identifiers[file]?.resources ?? [:]) { first, _ in first } }
    }

    // MARK: Swagger 2.0

    /// Returns the content of a file in the form of OpenAPI 3. An entry document of Swagger 2.0 is converted to OpenAPI
    /// 3.0. In other files only objects that are referred to are converted.
    private func converted(_ root: Node, of file: FileID) -> Node {
        guard file == entry, let mapping = SwaggerVersion.document(root) else { return root }
        let source = SwaggerSource(swagger, file: file, document: mapping)
        swaggerDefaults[file] = source.defaults
        return SwaggerDocumentConverter(source).document(mapping, at: root.location) { site, target in
            inPlace.noteSite(site, of: target)
        }
    }

    var swagger: SwaggerContext { SwaggerContext(resolver: resolver, records: conversions) }

    func isConverted(_ file: FileID) -> Bool { file == entry && (swaggerDefaults[file] ?? nil) != nil }

    /// Returns the defaults for all operations: those of the file if it is a Swagger 2.0 document, else those of the
    /// entry document. The result is `nil` if neither is a Swagger 2.0 document.
    func swaggerDefaults(for file: FileID) -> SwaggerDefaults? {
        if let known = swaggerDefaults[file] { return known }
        var defaults: SwaggerDefaults?
        if let root = writtenRoot(of: file) {
            if let mapping = SwaggerVersion.document(root) {
                defaults = SwaggerSource(swagger, file: file, document: mapping).defaults
            } else if root.mapping?.entry("openapi") == nil, let entry {
                defaults = swaggerDefaults[entry] ?? nil
            }
        }
        swaggerDefaults[file] = .some(defaults)
        return defaults
    }

    // MARK: Limits

    /// The limit for nodes that references expand to. It depends on the size of the files, as for aliases. A value is
    /// assumed to have ten bytes.
    var mostNodesInPlace: Int {
        let limits = files.limits
        guard inPlace.nodeCount > ReadingLimits.freeAliasedNodes else { return limits.maximumAliasedNodes }
        let bytes = files.loadedFiles.reduce(0) { $0 + sources.bytes(of: $1).count }
        return min(limits.maximumAliasedNodes, ReadingLimits.freeAliasedNodes + ReadingLimits.aliasFactor * bytes / 10)
    }

    /// Adds the nodes that a reference of Swagger 2.0 expands to, and returns true. Returns false if the limit is
    /// exceeded.
    func mayExpand(_ count: Int) -> Bool {
        guard inPlace.nodeCount + count <= mostNodesInPlace else { return false }
        inPlace.add(nodeCount: count)
        return true
    }
}
