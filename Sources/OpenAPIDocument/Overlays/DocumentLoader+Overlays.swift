import SourceTree

extension DocumentLoader {
    /// The content of the entry document with the overlays applied; `nil` where the document cannot be read.
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
        // A Swagger 2.0 document is converted afterwards: overlays are written against what its author wrote.
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

    /// Overlay 1.1.0, Overlay Object: `extends` is relative to the overlay. Of a URL only the last segment is compared,
    /// as nobody knows where a local document is published.
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
            .overlayOfOther, "the overlay was made for '\(node.text ?? "")' and is applied to '\(entryPath)'",
            at: node.location)
    }
}

extension FileIdentifiers {
    /// Whether any of several files can have any.
    fileprivate static func mayOccur(in candidates: [FileID], of files: SourceFiles) -> Bool {
        candidates.contains { mayOccur(in: $0, of: files) }
    }
}
