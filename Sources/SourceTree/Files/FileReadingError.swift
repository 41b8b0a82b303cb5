/// The reason why a file could not be read.
package enum FileReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path does not exist.
    case missing
    /// The path is a directory.
    case directory
    /// The path is not a regular file. The kind is for example "a named pipe".
    case irregular(kind: String)
    /// The file has `bytes` bytes, more than `limit`.
    case tooLarge(bytes: Int, limit: Int)
    /// The operating system reported an error, for example "Permission denied".
    case unreadable(reason: String)
    /// The file is outside of the folders that may be read (``ReadableFolders``).
    case outside

    /// The file is a URL, but only local files may be read.
    case remote
    /// The file is a URL and could not be fetched. The reason is for example "Could not resolve host: example.com".
    case unfetchable(reason: String)

    /// The predicate of a message about the file, for example "has 200000000 bytes, more than the limit of 134217728".
    package var description: String {
        switch self {
        case .missing: "does not exist"
        case .directory: "is a directory"
        case .irregular(let kind): "is \(kind), and only regular files are read"
        case .tooLarge(let bytes, let limit): "has \(bytes) bytes, more than the limit of \(limit)"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .outside:
            "is outside of the document's folder and of its package or repository; "
                + "'--root DIR' ('roots: [DIR]' in oasgen.yaml) allows its folder"
        case .remote: "is a URL, which is read only with '--allow-remote' ('allow-remote: true' in oasgen.yaml)"
        case .unfetchable(let reason): "cannot be fetched: \(reason)"
        }
    }
}
