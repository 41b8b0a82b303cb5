/// The local folders from which the files of a document may be read.
///
/// A document may come from a stranger, and it names the files that it refers to. Other files, such as a file with
/// credentials, are not read, so that their text appears neither in a diagnostic nor in the output.
package struct ReadableFolders: Hashable, Sendable {
    /// The absolute paths of the folders, without symbolic links.
    private let folders: [String]

    /// The file names that identify the folder of a package or repository.
    private static let marks = ["Package.swift", ".git"]

    /// Creates the set of the folder of a file, the package or repository that contains it, and other folders.
    ///
    /// The package or repository is the nearest folder, at or above the folder of the file, that contains
    /// `Package.swift` or `.git`. The user's home folder and the root folder are never used as one.
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
