#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder to create, together with its parent folders.
struct NewFolder {
    let path: String

    /// Creates the missing folders. Does nothing if the folder exists.
    func create() throws(SystemError) {
        if DiskEntry(at: path) == .folder { return }
        if let parent, DiskEntry(at: parent.path) == .nothing { try parent.create() }
        guard mkdir(path, 0o777) != 0 else { return }
        let error = SystemError.last("create the folder", path)
        guard DiskEntry(at: path) == .folder else { throw error }
    }

    private var parent: NewFolder? {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
        return NewFolder(path: String(path[..<slash]))
    }
}
