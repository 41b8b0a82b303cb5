/// The reason that a file could not be read.
package enum FileReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing under that path.
    case missing
    /// The path is a directory.
    case directory
    /// It is not a regular file; the kind is for example "a named pipe".
    case irregular(kind: String)
    /// It has `bytes` bytes, more than `limit`.
    case tooLarge(bytes: Int, limit: Int)
    /// The system's reason, for example "Permission denied".
    case unreadable(reason: String)
    /// It lies outside of the folders that may be read (``ReadableFolders``).
    case outside

    /// It is on another host, and only files of the disk are to be read.
    case remote
    /// It is on another host, which did not give it; the reason is for example "Could not resolve host: example.com".
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
            "is outside of the document's folder and of the package or repository around it, and is not read; "
                + "'--root DIR' ('roots: [DIR]' in oasgen.yaml) allows a folder"
        case .remote: "is a URL, which is read only with '--allow-remote' ('allow-remote: true' in oasgen.yaml)"
        case .unfetchable(let reason): "cannot be fetched: \(reason)"
        }
    }
}
