import SourceTree

extension DocumentLoader {
    /// Returns the content of the entry document with the overlays applied, or `nil` if the document cannot be read.
    func entryRoot(of file: FileID) -> Node? {
        guard !overlays.isEmpty, let written = writtenRoot(of: file) else { return root(of: file) }
        var application = OverlayApplication(
            root: written, bytes: files.bytes(of: file).count, files: files, diagnostics: diagnostics, limits: limits)
        for overlay in overlays {
            guard let (node, overlayFile) = read(overlay),
                let actions = OverlayReader(files: files, diagnostics: diagnostics).overlay(node)
            else { continue }
            actions.extends.map { checkExtends($0, of: overlayFile, entry: file) }
            application.apply(actions)
        }
        // A Swagger 2.0 document is converted afterwards, because overlays refer to the document as it is written.
        writtenRoots[file] = .some(application.root)
        let root = root(of: file)
        let mayHaveNames = FileIdentifiers.mayOccur(in: loadedFiles, of: files)
        name(file, mayHaveNames ? root.map { FileIdentifiers(of: $0, file: file) } : nil)
        return root
    }

    private func read(_ overlay: OverlayFile) -> (Node, FileID)? {
        do throws(FileReadingError) {
            let file = try read(overlay.path)
            if !loadedFiles.contains(file) { loadedFiles.append(file) }
            overlayFiles.insert(file)
            let start = ContinuousClock.now
            defer { readingTime += ContinuousClock.now - start }
            return YAMLReader.read(file, of: files, diagnostics: diagnostics, limits: limits).map { ($0, file) }
        } catch {
            diagnostics.error(.unreadableFile, "'\(overlay.path)' \(error)", at: overlay.location)
            return nil
        }
    }

    /// Reports an overlay whose `extends` does not refer to the entry document (Overlay 1.1.0, Overlay Object). A path
    /// is relative to the overlay. Of a URL only the last segment is compared, because the URL of a local document is
    /// unknown.
    private func checkExtends(_ node: Node, of overlay: FileID, entry: FileID) {
        let uri = URIReference(node.text ?? "")
        let entryPath = files.path(of: entry)
        let isEntry: Bool
        if uri.scheme == nil || uri.scheme == "file" {
            let path = path(of: uri, from: overlay)
            isEntry = path == entryPath || (try? readReferred(path)) == entry
        } else {
            isEntry = uri.path.split(separator: "/").last == entryPath.split(separator: "/").last
        }
        guard !isEntry else { return }
        diagnostics.warning(
            .overlayOfOther, "the overlay extends '\(node.text ?? "")', but it is applied to '\(entryPath)'",
            at: node.location)
    }
}

extension FileIdentifiers {
    /// Returns true if any of the files may have identifiers.
    fileprivate static func mayOccur(in candidates: [FileID], of files: SourceFiles) -> Bool {
        candidates.contains { mayOccur(in: $0, of: files) }
    }
}
