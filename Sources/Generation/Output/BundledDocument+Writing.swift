package import SourceTree

extension BundledDocument {
    /// Writes the document to a file atomically. Returns false if the file already has this content and was not
    /// written.
    package func write(to path: String) throws(BundleError) -> Bool {
        guard let text else { return false }
        let file = AtomicFile(path: path)
        if let identity = file.identity, inputs.contains(where: { AtomicFile(path: $0).identity == identity }) {
            throw .overInput(path: path)
        }
        guard DiskEntry(at: path) != .folder else { throw .isFolder(path: path) }
        do throws(SystemError) {
            if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
                try NewFolder(path: String(path[..<slash])).create()
            }
            guard try file.read() != Array(text.utf8) else { return false }
            try file.replace(with: Array(text.utf8))
            return true
        } catch {
            throw .system(error)
        }
    }
}

/// The reason why a bundle was not written.
package enum BundleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is one of the bundled files.
    case overInput(path: String)
    /// The path is a folder.
    case isFolder(path: String)
    /// The operating system reported an error.
    case system(SystemError)

    /// The message, including what to do about the problem.
    package var description: String {
        switch self {
        case .overInput(let path): "'\(path)' is one of the bundled files; choose another file for the bundle"
        case .isFolder(let path): "'\(path)' is a folder; choose a file for the bundle"
        case .system(let error): error.description
        }
    }

    /// The diagnostic code.
    package var code: DiagnosticCode {
        switch self {
        case .overInput: .bundleOverInput
        case .isFolder, .system: .bundleRefused
        }
    }
}
