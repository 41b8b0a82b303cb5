package import SourceTree
import Suggestions

extension DocumentLoader {
    /// Reads the bytes of a file that the user names.
    func read(_ path: String) throws(FileReadingError) -> FileID {
        let start = ContinuousClock.now
        defer { readingTime += ContinuousClock.now - start }
        return try files.read(path, maximumBytes: limits.maximumBytes)
    }

    /// Reads the bytes of a file that the document refers to, once for each file. The file must be in
    /// ``readableFolders``.
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

    /// Returns the content of a file in the form of OpenAPI 3. Each file is read once. The result is `nil` if the file
    /// cannot be read, which is reported.
    func root(of file: FileID) -> Node? {
        if let known = roots[file] { return known }
        let root = writtenRoot(of: file).map { converted($0, of: file) }
        roots[file] = .some(root)
        if let root, FileIdentifiers.mayOccur(in: file, of: files) {
            name(file, FileIdentifiers(of: root, file: file))
        }
        return root
    }

    /// Returns the content of a file before it is converted. Each file is read once. The result is `nil` if the file
    /// cannot be read, which is reported.
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

    /// The content of the entry document with the overlays applied. It is `nil` before the document is loaded and if it
    /// cannot be read.
    package var root: Node? {
        loadedFiles.first.flatMap { root(of: $0) }
    }

    /// Returns true if a file has places with identifiers of their own.
    func hasIdentifiers(_ file: FileID) -> Bool {
        identifiers[file] != nil
    }

    /// Returns the scope of a whole file, or `nil` if the file has no `$self`.
    func outermostScope(of file: FileID) -> SchemaScope? {
        guard hasIdentifiers(file), let base = root(of: file)?.mapping?["$self"]?.string else { return nil }
        return SchemaScope(base: base)
    }

    /// Returns the file to which references at a source location are relative. References in an overlay are relative to
    /// the entry document.
    func file(of location: SourceLocation) -> FileID {
        overlayFiles.contains(location.file) ? loadedFiles.first ?? location.file : location.file
    }

    /// Records the identifiers of a file. If two places have the same identifier, it refers to the place that was read
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

    /// Returns the place with an `$id` or `$self` among the files that were read.
    func resource(_ uri: String) -> Pointer? { resources[uri] }

    /// Returns the component schema with a name in the file or in the entry document.
    func componentSchema(named name: String, nearest file: FileID) -> Pointer? {
        for candidate in candidates(nearest: file) where componentSchemas(of: candidate)?[name] != nil {
            return Pointer(file: candidate, tokens: ["components", "schemas", name])
        }
        return nil
    }

    /// Returns the name of a component schema in the file or the entry document that a misspelt name probably means.
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
