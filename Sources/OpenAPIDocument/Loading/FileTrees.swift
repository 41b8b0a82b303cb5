import SourceTree

/// The contents of a document's files, in which references are resolved.
///
/// ``LoadingTrees`` reads files when they are needed. ``FinishedTrees`` has only the files that were read.
protocol FileTrees: AnyObject {
    var sources: SourceFiles { get }
    /// The entry document, or `nil` before it is read.
    var entry: FileID? { get }
    /// The files that are overlays. What they add belongs to the entry document.
    var overlayFiles: Set<FileID> { get }
    /// The total size of the document's files in bytes.
    var byteCount: Int { get }
    /// The replacements of in-place references.
    var inPlace: InPlaceReferences { get }
    /// The components of the entry document that consist of a reference to another file.
    var externalComponents: ExternalComponents { get }

    /// Returns the file with a path that the document refers to.
    func referredFile(_ path: String) throws(FileReadingError) -> FileID
    /// Returns the content of a file before it is converted, or `nil` if the file cannot be read.
    func writtenRoot(of file: FileID) -> Node?
    /// Returns the content of a file in the form of OpenAPI 3, or `nil` if the file cannot be read.
    func root(of file: FileID) -> Node?
    /// Returns the identifiers in a file, or `nil` if it has none.
    func identifiers(of file: FileID) -> FileIdentifiers?
    /// Returns the place with an `$id` or `$self` among the files that were read.
    func resource(_ uri: String) -> Pointer?
    /// Returns the defaults for all operations that apply to the objects of a file, or `nil` if the file is not one of
    /// Swagger 2.0.
    func swaggerDefaults(for file: FileID) -> SwaggerDefaults?
    /// Returns true if a file is an entry document that was converted, so that its places differ from those in the
    /// source.
    func isConverted(_ file: FileID) -> Bool
    /// Returns true if a reference of Swagger 2.0 may expand to a number of nodes.
    func mayExpand(_ count: Int) -> Bool
}

extension FileTrees {
    /// Returns the file to which references at a source location are relative. References in an overlay are relative to
    /// the entry document.
    func file(of location: SourceLocation) -> FileID {
        overlayFiles.contains(location.file) ? entry ?? location.file : location.file
    }

    /// Returns the path or the URL of the file that a reference in another file refers to. References in a remote file
    /// are to remote files (RFC 3986, section 5.1.3).
    func path(of uri: URIReference, from file: FileID) -> String {
        let base = sources.path(of: file)
        if FilePath.isURL(base) || uri.scheme == "https" || uri.scheme == "http" { return uri.resolved(against: base) }
        return FilePath.resolved(uri.filePath, from: base)
    }

    /// Returns the scope of a whole file, or `nil` if the file has no `$self`.
    func outermostScope(of file: FileID) -> SchemaScope? {
        guard identifiers(of: file) != nil, let base = root(of: file)?.mapping?["$self"]?.string else { return nil }
        return SchemaScope(base: base)
    }
}
