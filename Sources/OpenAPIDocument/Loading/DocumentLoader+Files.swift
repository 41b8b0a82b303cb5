package import SourceTree
import Suggestions

extension DocumentLoader {
    /// Reads the bytes of a file that the user names.
    func read(_ path: String) throws(FileReadingError) -> FileID {
        let start = ContinuousClock.now
        defer { readingTime += ContinuousClock.now - start }
        return try files.read(path, maximumBytes: limits.maximumBytes)
    }

    /// Reads the bytes of a file that the document refers to, once; it must lie in ``readableFolders``.
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

    /// The content of a file as OpenAPI 3 has it, read once; `nil` where it cannot be read, which is reported.
    func root(of file: FileID) -> Node? {
        if let known = roots[file] { return known }
        let root = writtenRoot(of: file).map { converted($0, of: file) }
        roots[file] = .some(root)
        if let root, FileIdentifiers.mayOccur(in: file, of: files) {
            name(file, FileIdentifiers(of: root, file: file))
        }
        return root
    }

    /// The content of a file before any conversion, read once; `nil` where it cannot be read, which is reported.
    func writtenRoot(of file: FileID) -> Node? {
        if let known = writtenRoots[file] { return known }
        loadedFiles.append(file)
        byteCount += files.bytes(of: file).count
        let start = ContinuousClock.now
        let root = YAMLReader.read(file, of: files, diagnostics: diagnostics, limits: limits)
        readingTime += ContinuousClock.now - start
        writtenRoots[file] = .some(root)
        return root
    }

    /// The content of the entry document, overlays applied; `nil` before it was loaded, and where it cannot be read.
    package var root: Node? {
        loadedFiles.first.flatMap { root(of: $0) }
    }

    /// Whether any place of a file has a name of its own.
    func hasIdentifiers(_ file: FileID) -> Bool {
        identifiers[file] != nil
    }

    /// What applies to a whole file; nil where that is nothing.
    func outermostScope(of file: FileID) -> SchemaScope? {
        guard hasIdentifiers(file), let base = root(of: file)?.mapping?["$self"]?.string else { return nil }
        return SchemaScope(base: base)
    }

    /// The file that references at a location are relative to: an overlay's are to the entry document.
    func file(of location: SourceLocation) -> FileID {
        overlayFiles.contains(location.file) ? loadedFiles.first ?? location.file : location.file
    }

    /// Notes the names that places of a file have. If two places have the same name, it means the one that was read
    /// first.
    func name(_ file: FileID, _ names: FileIdentifiers?) {
        let isNew = identifiers[file] == nil
        identifiers[file] = names
        guard !isNew else {
            resources.merge(names?.resources ?? [:]) { first, _ in first }
            return
        }
        resources = [:]
        for file in loadedFiles { resources.merge(identifiers[file]?.resources ?? [:]) { first, _ in first } }
    }

    /// The place of an `$id` or `$self` among the files that were read.
    func resource(_ uri: String) -> Pointer? { resources[uri] }

    /// The component schema of a name, in the file itself or in the entry document.
    func componentSchema(named name: String, nearest file: FileID) -> Pointer? {
        for candidate in candidates(nearest: file) where componentSchemas(of: candidate)?[name] != nil {
            return Pointer(file: candidate, tokens: ["components", "schemas", name])
        }
        return nil
    }

    /// The component schema of the file itself or of the entry document that a name is probably a misspelling of.
    func closestSchemaName(to name: String, nearest file: FileID) -> String? {
        let known =
            schemaNames[file]
            ?? MatchCandidates(candidates(nearest: file).flatMap { componentSchemas(of: $0)?.keys ?? [] })
        schemaNames[file] = known
        return known.closest(to: name, budget: suggestions)
    }

    private func candidates(nearest file: FileID) -> [FileID] {
        guard let entry = loadedFiles.first, entry != file else { return [file] }
        return [file, entry]
    }

    private func componentSchemas(of file: FileID) -> Mapping? {
        guard case .found(let place) = find(Pointer(file: file, text: "#/components/schemas")) else { return nil }
        return (inPlace.place(at: place.pointer) ?? place).node.mapping
    }
}
