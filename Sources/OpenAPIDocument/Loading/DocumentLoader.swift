package import SourceTree
import StableText
import Suggestions

/// Loads a document and the files that it refers to, and resolves references.
///
/// ``load(path:)`` parses everything that can be reached from the entry document and reports every problem. Later
/// queries only look up objects. Parts of other files that nothing refers to are not parsed.
package final class DocumentLoader {
    /// The files that were read.
    package let files: SourceFiles
    /// The diagnostics that problems are reported to.
    package let diagnostics: Diagnostics
    /// The limits for the content of a file.
    package let limits: ReadingLimits
    /// The overlays that are applied to the entry document, in order, before it is parsed.
    package let overlays: [OverlayFile]
    /// True if ``followedReferences`` are recorded.
    package let keepsReferences: Bool

    /// The files of the document in the order in which they were read. The entry document is the first.
    package internal(set) var loadedFiles: [FileID] = []

    /// The time for reading and parsing files to nodes. It is a part of the time of ``load(path:)``.
    package internal(set) var readingTime: Duration = .zero

    /// The number of values of Swagger 2.0 documents that are read more than once.
    var copiedCount = 0

    /// The total size of the document's files in bytes.
    package internal(set) var byteCount = 0

    /// The references that were read, by the source location of their text. It is empty unless ``keepsReferences`` is
    /// true.
    package internal(set) var followedReferences = [SourceLocation: FollowedReference]()

    /// The files that are overlays. What they add belongs to the entry document.
    var overlayFiles: Set<FileID> = []
    /// The replacements of in-place references.
    var inPlace = InPlaceReferences()

    /// The folders that may contain the files that the document refers to.
    var readableFolders = ReadableFolders(around: "")
    /// The files that the document refers to, by path, or the reason why they cannot be read.
    var referredFiles = [String: Result<FileID, FileReadingError>]()
    /// The version of the entry document. It applies to all files.
    var version = OpenAPIVersion(major: 3, minor: 1)
    /// The names of features that are reported once for a document, such as those of a later version.
    var reportedOnce: Set<String> = []
    /// The source locations of objects that lack a part that could not be read.
    var incomplete: Set<SourceLocation> = []
    /// The objects that references with a missing target probably mean.
    var meantTargets: Set<Pointer> = []
    /// The content of each file that was read, before it is converted. The value is `nil` for a file that could not be
    /// read.
    var writtenRoots = [FileID: Node?]()
    /// The content of each file in the form of OpenAPI 3.
    var roots = [FileID: Node?]()
    /// The defaults for all operations in a Swagger 2.0 file. The value is `nil` for a file of OpenAPI 3.
    var swaggerDefaults = [FileID: SwaggerDefaults?]()
    /// The identifiers in files that have any.
    var identifiers = [FileID: FileIdentifiers]()
    /// The components of the entry document that consist of a reference to another file.
    private(set) var externalComponents = ExternalComponents()
    /// The identifiers in all files that are absolute URIs.
    var resources = [String: Pointer]()
    /// The schemas that were parsed, by their place.
    var schemas = [Pointer: Schema]()
    /// The other objects that references can resolve to.
    var memo = ObjectMemo()
    /// The schemas that references resolve to and that may not be parsed yet.
    var requestedSchemas: [RequestedSchema] = []
    /// The targets of references to schemas.
    var schemaTargets: Set<Pointer> = []
    /// The path items that have a `$ref`.
    var referringPathItems: [PathItem] = []
    /// The other objects that references resolve to and that may not be parsed yet.
    var requestedObjects: [(DocumentLoader) -> Void] = []
    /// The references that cannot be resolved and are not reported yet.
    var problems: [ReferenceProblem] = []
    /// The schemas whose references form cycles.
    var circularSchemas: Set<Pointer> = []
    /// The keys of mappings in which misspelt names were looked up, by the source location of the mapping.
    private var knownKeys = [SourceLocation: MatchCandidates]()
    /// The limit for these searches.
    let suggestions = SuggestionBudget()
    /// The names of component schemas in which misspelt names were looked up, by file.
    var schemaNames = [FileID: MatchCandidates]()

    /// Creates a loader for one entry document.
    package init(
        files: SourceFiles, diagnostics: Diagnostics, limits: ReadingLimits = ReadingLimits(),
        overlays: [OverlayFile] = [], keepsReferences: Bool = false
    ) {
        self.files = files
        self.diagnostics = diagnostics
        self.limits = limits
        self.overlays = overlays
        self.keepsReferences = keepsReferences
    }

    /// Loads the entry document and everything that it refers to. The result is `nil` if it is not a readable document,
    /// which is reported.
    package func load(path: String) -> Document? {
        do throws(FileReadingError) {
            return load(try read(path))
        } catch {
            diagnostics.error(.unreadableFile, "'\(path)' \(error)", at: nil)
            return nil
        }
    }

    /// Loads a document whose file is registered already, for example from a text.
    package func load(_ file: FileID) -> Document? {
        readableFolders = files.folders(around: files.path(of: file))
        guard let root = entryRoot(of: file), let version = entryVersion(root, file: file) else { return nil }
        self.version = version
        externalComponents = ExternalComponents(root, file: file) { placeInReadableFile($0, from: file) }
        let place = NodeContext(
            node: root, pointer: Pointer(file: file), owner: root.mapping?.entry("openapi")?.keyLocation,
            scope: outermostScope(of: file).map(Shared.init))
        return Parser(loader: self).document(place, version: version)
    }

    /// Parses everything that the entry document refers to, reports the references that cannot be resolved, and returns
    /// the objects that the others resolve to.
    func resolveReferences() -> ReferenceIndex {
        visitRequested()
        reportCircularReferences()
        reportLongPathItems()
        reportReferenceProblems()
        return ReferenceIndex(self)
    }

    /// Returns the key of a mapping that a misspelt name probably means.
    func closestKey(to name: String, in node: Node) -> String? {
        guard let mapping = node.mapping else { return nil }
        let known = knownKeys[node.location] ?? MatchCandidates(mapping.keys)
        knownKeys[node.location] = known
        return known.closest(to: name, budget: suggestions)
    }

    /// Returns the version of an entry document, or `nil` if it is not supported, which is reported.
    private func entryVersion(_ root: Node, file: FileID) -> OpenAPIVersion? {
        guard let mapping = root.mapping else {
            diagnostics.error(.notOpenAPI, "an OpenAPI document must be a mapping", at: root.location)
            return nil
        }
        if isConverted(file) { return OpenAPIVersion(major: 2, minor: 0) }
        if let entry = swaggerVersion(of: root) {
            diagnostics.error(
                .unknownVersion,
                "Swagger '\(entry.value.text ?? "")' is not supported; supported versions are Swagger 2.0 and "
                    + "OpenAPI 3.0, 3.1 and 3.2",
                at: entry.value.location)
            return nil
        }
        guard let entry = mapping.entry("openapi"), let text = entry.value.text else {
            let near = closestMatch(to: "openapi", in: mapping.keys)
            let place = near.flatMap { mapping.entry($0)?.keyLocation } ?? root.location
            let advice = near.map { "; is '\($0)' misspelt?" } ?? ""
            diagnostics.error(
                .notOpenAPI,
                "'openapi' is missing, so this is not an OpenAPI document\(advice)", at: place)
            return nil
        }
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let major = integerValue(of: parts[0]), let minor = integerValue(of: parts[1]),
            major == 3, 0...2 ~= minor
        else {
            diagnostics.error(
                .unknownVersion,
                "OpenAPI '\(text)' is not supported; supported versions are 3.0, 3.1 and 3.2", at: entry.value.location)
            return nil
        }
        return OpenAPIVersion(major: major, minor: minor, patch: parts.count > 2 ? parts[2] : "")
    }
}
