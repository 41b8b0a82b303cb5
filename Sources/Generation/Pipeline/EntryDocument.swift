internal import SourceTree
internal import Suggestions

/// The document that a run starts from, by the path that the user gave.
struct EntryDocument {
    let path: String
    /// The place where the configuration names it; nil for the command line's.
    let place: SourceLocation?

    /// Reads and registers the file. Reports a file that cannot be read, with the name that is probably meant.
    func isReadable(by files: SourceFiles, diagnostics: Diagnostics) -> Bool {
        do throws(FileReadingError) {
            _ = try files.read(path)
            return true
        } catch {
            let hint = suggestion(error).map { "; did you mean '\($0)'?" } ?? ""
            diagnostics.error(.unreadableFile, "'\(path)' \(error)\(hint)", at: place)
            return false
        }
    }

    /// A file beside a missing one with nearly its name, or the document in a folder.
    private func suggestion(_ error: FileReadingError) -> String? {
        if error == .directory {
            let documents = ConfigurationLookup.documentNames.map { FilePath.normalised("\(path)/\($0)") }
            return documents.first { DiskEntry(at: $0) == .file }
        }
        guard error == .missing, let name = path.split(separator: "/").last.map(String.init) else { return nil }
        let folder = FilePath.resolved(".", from: path)
        let names = (try? FolderListing(of: folder).names) ?? []
        let files = names.filter { DiskEntry(at: FilePath.resolved($0, from: path)) == .file }
        return closestMatch(to: name, in: files).map { FilePath.resolved($0, from: path) }
    }
}
