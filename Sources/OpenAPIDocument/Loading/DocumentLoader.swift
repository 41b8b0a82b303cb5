package import SourceTree

/// Loads a document and the files that it refers to, and resolves references.
///
/// ``load(path:)`` parses everything that can be reached from the entry document and reports every problem. Parts of
/// other files that nothing refers to are not parsed. The result has only finished data: what is mutable while the
/// document is loaded belongs to the loader.
package final class DocumentLoader {
    private let diagnostics: Diagnostics
    /// The overlays that are applied to the entry document, in order, before it is parsed.
    private let overlays: [OverlayFile]
    private let keepsReferences: Bool
    private let files: FileLoader
    private let trees: LoadingTrees

    /// The files of the document in the order in which they were read. The entry document is the first.
    package var loadedFiles: [FileID] { files.loadedFiles }

    /// The time for reading and parsing files to nodes. It is a part of the time of ``load(path:)``.
    package var readingTime: Duration { files.readingTime }

    /// The content of the entry document with the overlays applied. It is `nil` before the document is loaded and if it
    /// cannot be read.
    package var root: Node? { trees.entryRoot }

    /// Creates a loader for one entry document.
    ///
    /// - Parameters:
    ///   - limits: The limits for the content of a file.
    ///   - keepsReferences: True if ``ReferenceIndex/followed`` is needed.
    package init(
        files: SourceFiles, diagnostics: Diagnostics, limits: ReadingLimits = ReadingLimits(),
        overlays: [OverlayFile] = [], keepsReferences: Bool = false
    ) {
        self.diagnostics = diagnostics
        self.overlays = overlays
        self.keepsReferences = keepsReferences
        self.files = FileLoader(files: files, diagnostics: diagnostics, limits: limits)
        trees = LoadingTrees(
            files: self.files, problems: ReferenceProblems(), conversions: SwaggerRecords(diagnostics: diagnostics))
    }

    /// Loads the entry document and everything that it refers to. The result is `nil` if it is not a readable document,
    /// which is reported.
    package func load(path: String) -> Document? {
        do throws(FileReadingError) {
            return load(try files.read(path))
        } catch {
            diagnostics.error(.unreadableFile, "'\(path)' \(error)", at: nil)
            return nil
        }
    }

    /// Loads a document whose file is registered already, for example from a text.
    package func load(_ file: FileID) -> Document? {
        files.begin(with: file)
        OverlayLoader(trees: trees).apply(overlays, to: file)
        guard let root = trees.root(of: file),
            let version = EntryVersion.read(
                root, isConverted: trees.isConverted(file), diagnostics: diagnostics)
        else { return nil }
        trees.findExternalComponents(in: root, of: file)
        let context = ParsingContext(trees, version: version, keepsReferences: keepsReferences)
        let place = NodeContext(
            node: root, pointer: Pointer(file: file), owner: root.mapping?.entry("openapi")?.keyLocation,
            scope: trees.outermostScope(of: file).map(Shared.init))
        return DocumentParser(ObjectReader(context)).document(place, version: version)
    }
}
