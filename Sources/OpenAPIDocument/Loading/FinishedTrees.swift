import SourceTree

/// The contents of a document's files after the document is loaded. They do not change and no file is read.
final class FinishedTrees: FileTrees {
    let sources: SourceFiles
    let entry: FileID?
    let overlayFiles: Set<FileID>
    let byteCount: Int
    let inPlace: InPlaceReferences
    let externalComponents: ExternalComponents
    private let roots: [FileID: Node]
    private let writtenRoots: [FileID: Node]
    private let swaggerDefaults: [FileID: SwaggerDefaults]
    private let identifiers: [FileID: FileIdentifiers]
    private let resources: [String: Pointer]
    private let referredFiles: [String: Result<FileID, FileReadingError>]
    private let mostNodesInPlace: Int

    /// Creates the contents of the files that were read. A file of which only parts are in use has its written content.
    init(
        _ trees: LoadingTrees, files: FileLoader, roots: [FileID: Node?], swaggerDefaults: [FileID: SwaggerDefaults?],
        identifiers: [FileID: FileIdentifiers], resources: [String: Pointer]
    ) {
        sources = files.files
        entry = files.entry
        overlayFiles = files.overlayFiles
        byteCount = files.byteCount
        inPlace = trees.inPlace
        externalComponents = trees.externalComponents
        writtenRoots = files.writtenRoots.compactMapValues { $0 }
        self.roots = writtenRoots.merging(roots.compactMapValues { $0 }) { _, converted in converted }
        self.swaggerDefaults = swaggerDefaults.compactMapValues { $0 }
        self.identifiers = identifiers
        self.resources = resources
        referredFiles = files.referredFiles
        mostNodesInPlace = trees.mostNodesInPlace
    }

    func referredFile(_ path: String) throws(FileReadingError) -> FileID {
        guard let file = referredFiles[path] else { throw .outside }
        return try file.get()
    }

    func writtenRoot(of file: FileID) -> Node? { writtenRoots[file] }

    func root(of file: FileID) -> Node? { roots[file] }

    func identifiers(of file: FileID) -> FileIdentifiers? { identifiers[file] }

    func resource(_ uri: String) -> Pointer? { resources[uri] }

    func swaggerDefaults(for file: FileID) -> SwaggerDefaults? { swaggerDefaults[file] }

    func isConverted(_ file: FileID) -> Bool { file == entry && swaggerDefaults[file] != nil }

    func mayExpand(_ count: Int) -> Bool { inPlace.nodeCount + count <= mostNodesInPlace }
}
