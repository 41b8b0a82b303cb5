import SourceTree

/// Reads the files of a document, each of them once.
final class FileLoader {
    let files: SourceFiles
    let diagnostics: Diagnostics
    let limits: ReadingLimits
    /// The files of the document in the order in which they were read. The entry document is the first.
    private(set) var loadedFiles: [FileID] = []
    /// The time for reading and parsing files to nodes.
    private(set) var readingTime: Duration = .zero
    /// The total size of the document's files in bytes.
    private(set) var byteCount = 0
    /// The files that are overlays. What they add belongs to the entry document.
    private(set) var overlayFiles: Set<FileID> = []
    /// The files that the document refers to, by path, or the reason why they cannot be read.
    private(set) var referredFiles = [String: Result<FileID, FileReadingError>]()
    /// The content of each file that was read, before it is converted. The value is `nil` for a file that could not be
    /// read.
    private(set) var writtenRoots = [FileID: Node?]()
    /// The folders that may contain the files that the document refers to.
    private var readableFolders = ReadableFolders(around: "")

    var entry: FileID? { loadedFiles.first }

    init(files: SourceFiles, diagnostics: Diagnostics, limits: ReadingLimits) {
        self.files = files
        self.diagnostics = diagnostics
        self.limits = limits
    }

    /// Allows references to files around the entry document.
    func begin(with entry: FileID) { readableFolders = files.folders(around: files.path(of: entry)) }

    /// Reads the bytes of a file that the user names.
    func read(_ path: String) throws(FileReadingError) -> FileID {
        let start = ContinuousClock.now
        defer { readingTime += ContinuousClock.now - start }
        return try files.read(path, maximumBytes: limits.maximumBytes)
    }

    /// Reads the bytes of a file that the document refers to, once for each file. The file must be in one of the
    /// readable folders.
    func readReferred(_ path: String) throws(FileReadingError) -> FileID {
        if let known = referredFiles[path] { return try known.get() }
        let start = ContinuousClock.now
        defer { readingTime += ContinuousClock.now - start }
        do throws(FileReadingError) {
            let file = try files.read(path, within: readableFolders, maximumBytes: limits.maximumBytes)
            referredFiles[path] = .success(file)
            return file
        } catch {
            referredFiles[path] = .failure(error)
            throw error
        }
    }

    /// Returns the content of a file before it is converted. Each file is read once. The result is `nil` if the file
    /// cannot be read, which is reported.
    func writtenRoot(of file: FileID) -> Node? {
        if let known = writtenRoots[file] { return known }
        loadedFiles.append(file)
        byteCount += files.bytes(of: file).count
        let root = nodes(of: file)
        writtenRoots[file] = .some(root)
        return root
    }

    /// Replaces the content of a file, to which overlays were applied.
    func replaceRoot(of file: FileID, with root: Node) { writtenRoots[file] = .some(root) }

    /// Returns the text of a file that is neither YAML nor JSON.
    func text(of file: FileID) -> String {
        if !loadedFiles.contains(file) { loadedFiles.append(file) }
        return String(decoding: files.bytes(of: file), as: UTF8.self)
    }

    /// Reads an overlay. The result is `nil` if it cannot be read, which is reported.
    func readOverlay(_ overlay: OverlayFile) -> (Node, FileID)? {
        do throws(FileReadingError) {
            let file = try read(overlay.path)
            if !loadedFiles.contains(file) { loadedFiles.append(file) }
            overlayFiles.insert(file)
            return nodes(of: file).map { ($0, file) }
        } catch {
            diagnostics.error(.unreadableFile, "'\(overlay.path)' \(error)", at: overlay.location)
            return nil
        }
    }

    private func nodes(of file: FileID) -> Node? {
        let start = ContinuousClock.now
        defer { readingTime += ContinuousClock.now - start }
        return YAMLReader.read(file, of: files, diagnostics: diagnostics, limits: limits)
    }
}
