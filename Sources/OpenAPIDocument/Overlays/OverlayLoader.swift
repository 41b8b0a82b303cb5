import SourceTree

/// Reads overlays and applies them to the entry document.
struct OverlayLoader {
    let trees: LoadingTrees

    /// Applies overlays to the entry document, in order.
    func apply(_ overlays: [OverlayFile], to file: FileID) {
        guard !overlays.isEmpty, let written = trees.writtenRoot(of: file) else { return }
        let (files, diagnostics) = (trees.files, trees.files.diagnostics)
        var application = OverlayApplication(
            root: written, bytes: trees.sources.bytes(of: file).count, files: trees.sources, diagnostics: diagnostics,
            limits: files.limits)
        for overlay in overlays {
            guard let (node, overlayFile) = files.readOverlay(overlay),
                let actions = OverlayReader(files: trees.sources, diagnostics: diagnostics).overlay(node)
            else { continue }
            actions.extends.map { checkExtends($0, of: overlayFile, entry: file) }
            application.apply(actions)
        }
        // A Swagger 2.0 document is converted afterwards, because overlays refer to the document as it is written.
        files.replaceRoot(of: file, with: application.root)
        let root = trees.root(of: file)
        let mayHaveNames = FileIdentifiers.mayOccur(in: files.loadedFiles, of: trees.sources)
        trees.setIdentifiers(mayHaveNames ? root.map { FileIdentifiers(of: $0, file: file) } : nil, of: file)
    }

    /// Reports an overlay whose `extends` does not refer to the entry document (Overlay 1.1.0, Overlay Object). A path
    /// is relative to the overlay. Of a URL only the last segment is compared, because the URL of a local document is
    /// unknown.
    private func checkExtends(_ node: Node, of overlay: FileID, entry: FileID) {
        let uri = URIReference(node.text ?? "")
        let entryPath = trees.sources.path(of: entry)
        let isEntry: Bool
        if uri.scheme == nil || uri.scheme == "file" {
            let path = trees.path(of: uri, from: overlay)
            isEntry = path == entryPath || (try? trees.referredFile(path)) == entry
        } else {
            isEntry = uri.path.split(separator: "/").last == entryPath.split(separator: "/").last
        }
        guard !isEntry else { return }
        trees.files.diagnostics.warning(
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
