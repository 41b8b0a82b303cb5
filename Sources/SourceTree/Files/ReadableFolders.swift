/// The folders of the disk in which a document's files may lie.
///
/// A document may be a stranger's, and names the files it refers to. What lies elsewhere, such as a file with
/// credentials, is not read, so that no line of it is shown in a diagnostic or becomes part of an output.
package struct ReadableFolders: Hashable, Sendable {
    /// Absolute paths without symbolic links.
    private let folders: [String]

    /// The files that mark the folder of a package or of a repository.
    private static let marks = ["Package.swift", ".git"]

    /// The folder of a file, the package or the repository that it is in, and other folders.
    ///
    /// The package or repository is the nearest folder at or above the file's that has a `Package.swift` or a `.git`. The
    /// user's home folder and the root of the disk never count as one.
    package init(around file: String, and others: [String] = []) {
        var folders = others.compactMap { RealPath.resolved($0) }
        if !FilePath.isURL(file), let folder = RealPath.resolved(Self.folder(of: file)) {
            folders.append(folder)
            if let around = Self.package(around: folder) { folders.append(around) }
        }
        self.folders = folders
    }

    private static func folder(of file: String) -> String {
        if file == ".." || file.hasSuffix("/..") { return file }
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }

    private static func package(around folder: String) -> String? {
        let home = RealPath.home
        var candidate = folder[...]
        while !candidate.isEmpty, candidate != "/" {
            if marks.contains(where: { RealPath.exists("\(candidate)/\($0)") }) {
                return String(candidate) == home ? nil : String(candidate)
            }
            guard let slash = candidate.lastIndex(of: "/") else { return nil }
            candidate = candidate[..<slash]
        }
        return nil
    }

    /// Returns true for a file in or below one of the folders, and for the folders themselves.
    ///
    /// - Parameter realPath: An absolute path without symbolic links.
    func contain(_ realPath: String) -> Bool {
        folders.contains { $0 == "/" || realPath == $0 || realPath.hasPrefix($0 + "/") }
    }
}
