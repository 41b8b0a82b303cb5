internal import SourceTree

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file at a path that the user specifies, which is read and replaced as a whole. Files in an output folder, whose
/// content is not trusted, are read and written with ``OpenFolder``.
struct AtomicFile {
    let path: String

    /// Returns the content, or `nil` if the file does not exist. Throws an error for a named pipe, a device, and a file
    /// above the limit of ``RegularFile``.
    func read() throws(SystemError) -> [UInt8]? {
        do throws(FileReadingError) {
            return try RegularFile.read(path)
        } catch {
            if error == .missing { return nil }
            throw .reading(path, error)
        }
    }

    /// Replaces the file in one step, as ``OpenFolder/replace(_:with:)`` does.
    func replace(with content: [UInt8]) throws(SystemError) {
        let (folder, name) = split
        do throws(SystemError) {
            try OpenFolder(following: folder).replace(name, with: content)
        } catch {
            throw SystemError(action: "write", path: path, reason: error.reason)
        }
    }

    /// The identity of the file or symbolic link, or `nil` if the path is neither.
    var identity: OpenFolder.Identity? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFLNK else { return nil }
        return OpenFolder.Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    }

    private var split: (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }
}
