internal import SourceTree
internal import Suggestions

/// The entry document of a run, at the path that the user specified.
struct EntryDocument {
    let path: String
    /// The source location of the path in the configuration, or `nil` if it is from the command line.
    let place: SourceLocation?

    /// Reads and registers the file. If it cannot be read, reports an error with a suggestion and returns false.
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

    /// Returns a file with a similar name in the same folder if the file is missing, or the document in the folder if
    /// the path is a folder.
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
