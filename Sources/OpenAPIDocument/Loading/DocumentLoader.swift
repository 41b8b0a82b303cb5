package import SourceTree
import StableText
import Suggestions

/// Loads a document and the files it refers to, and answers what a reference refers to.
///
/// Everything that can be reached from the entry document is parsed, and every problem with it reported,
/// by ``load(path:)``; the questions that follow only look things up. Parts of other files that nothing refers
/// to are not visited.
package final class DocumentLoader {
    /// The files read so far.
    package let files: SourceFiles
    /// Where problems go.
    package let diagnostics: Diagnostics
    /// How much is read of a file.
    package let limits: ReadingLimits
    /// What is applied to the entry document, in order, before it is parsed.
    package let overlays: [OverlayFile]
    /// Whether ``followedReferences`` are kept.
    package let keepsReferences: Bool

    /// The files of the document, in the order they were read, the entry first.
    package internal(set) var loadedFiles: [FileID] = []

    /// How long reading the files and making nodes of them took, which is a part of the time of ``load(path:)``.
    package internal(set) var readingTime: Duration = .zero

    /// The number of values of Swagger 2.0 documents that are read more than once.
    var copiedCount = 0

    /// The size of the document's files together, in bytes.
    package internal(set) var byteCount = 0

    /// Every reference that was read, by the place of its text; empty unless ``keepsReferences``.
    package internal(set) var followedReferences = [SourceLocation: FollowedReference]()

    /// The files that are overlays: what they add belongs to the entry document.
    var overlayFiles: Set<FileID> = []
    /// What references in place stand for.
    var inPlace = InPlaceReferences()

    /// The folders that may contain the files that the document refers to.
    var readableFolders = ReadableFolders(around: "")
    /// The files that were referred to, by path, or the reason that they cannot be read.
    var referredFiles = [String: Result<FileID, FileReadingError>]()
    /// The version of the entry document, which the other files follow.
    var version = OpenAPIVersion(major: 3, minor: 1)
    /// What is reported once for a document, for example what came with a later version.
    var reportedOnce: Set<String> = []
    /// Objects that lack a part which could not be read, by where they begin.
    var incomplete: Set<SourceLocation> = []
    /// What references that lead nowhere probably mean.
    var meantTargets: Set<Pointer> = []
    /// The content of each file that was read, as it is written; `nil` where it could not be.
    var writtenRoots = [FileID: Node?]()
    /// The same as OpenAPI 3 has it.
    var roots = [FileID: Node?]()
    /// What files of Swagger 2.0 say for all of their operations; `nil` for a file of OpenAPI 3.
    var swaggerDefaults = [FileID: SwaggerDefaults?]()
    /// The names that places of a file have, for files that have any.
    var identifiers = [FileID: FileIdentifiers]()
    /// The components of the entry document that consist of a reference to another file.
    private(set) var externalComponents = ExternalComponents()
    /// The names in all files that are absolute URIs.
    var resources = [String: Pointer]()
    /// Every schema that was parsed, by its place.
    var schemas = [Pointer: Schema]()
    /// The other objects that references can lead to.
    var memo = ObjectMemo()
    /// Schemas that references lead to and that may not be parsed yet.
    var requestedSchemas: [RequestedSchema] = []
    /// Where references to schemas lead.
    var schemaTargets: Set<Pointer> = []
    /// The path items that have a `$ref`.
    var referringPathItems: [PathItem] = []
    /// The same for other objects.
    var requestedObjects: [(DocumentLoader) -> Void] = []
    /// References that cannot be followed, until they are reported.
    var problems: [ReferenceProblem] = []
    /// Schemas whose references lead back to themselves.
    var circularSchemas: Set<Pointer> = []
    /// The keys of mappings in which misspelt names were looked for, by the start of the mapping.
    private var knownKeys = [SourceLocation: MatchCandidates]()
    /// The limit for that search.
    let suggestions = SuggestionBudget()
    /// The names of component schemas that a misspelt one is looked for among, by the file that it is in.
    var schemaNames = [FileID: MatchCandidates]()

    /// Makes a loader for one entry document.
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

    /// Loads the entry document and all it refers to; `nil` where it is no document that can be read, which
    /// is reported.
    package func load(path: String) -> Document? {
        do throws(FileReadingError) {
            return load(try read(path))
        } catch {
            diagnostics.error(.unreadableFile, "'\(path)' \(error)", at: nil)
            return nil
        }
    }

    /// Loads a document that is registered already, for example from text.
    package func load(_ file: FileID) -> Document? {
        readableFolders = files.folders(around: files.path(of: file))
        guard let root = entryRoot(of: file), let version = entryVersion(root, file: file) else { return nil }
        self.version = version
        externalComponents = ExternalComponents(root, file: file) { placeInReadableFile($0, from: file) }
        let place = Place(
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

    /// The key of a mapping that `name` is probably a misspelling of.
    func closestKey(to name: String, in node: Node) -> String? {
        guard let mapping = node.mapping else { return nil }
        let known = knownKeys[node.location] ?? MatchCandidates(mapping.keys)
        knownKeys[node.location] = known
        return known.closest(to: name, budget: suggestions)
    }

    /// The version of an entry document, `nil` where it is none that is supported.
    private func entryVersion(_ root: Node, file: FileID) -> OpenAPIVersion? {
        guard let mapping = root.mapping else {
            diagnostics.error(.notOpenAPI, "an OpenAPI document must be a mapping", at: root.location)
            return nil
        }
        if isConverted(file) { return OpenAPIVersion(major: 2, minor: 0) }
        if let entry = swaggerVersion(of: root) {
            diagnostics.error(
                .unknownVersion,
                "Swagger '\(entry.value.text ?? "")' is not supported; 2.0 is, and OpenAPI 3.0, 3.1 and 3.2",
                at: entry.value.location)
            return nil
        }
        guard let entry = mapping.entry("openapi"), let text = entry.value.text else {
            let near = closestMatch(to: "openapi", in: mapping.keys)
            let place = near.flatMap { mapping.entry($0)?.keyLocation } ?? root.location
            let advice = near.map { "; is '\($0)' meant?" } ?? ""
            diagnostics.error(.notOpenAPI, "'openapi' is missing: this is no OpenAPI document\(advice)", at: place)
            return nil
        }
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let major = integerValue(of: parts[0]), let minor = integerValue(of: parts[1]),
            major == 3, 0...2 ~= minor
        else {
            diagnostics.error(
                .unknownVersion, "OpenAPI '\(text)' is not supported; 3.0, 3.1 and 3.2 are", at: entry.value.location)
            return nil
        }
        return OpenAPIVersion(major: major, minor: minor, patch: parts.count > 2 ? parts[2] : "")
    }
}
