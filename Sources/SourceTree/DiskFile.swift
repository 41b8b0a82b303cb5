#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why a file could not be read.
public enum FileReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing under that path.
    case missing
    /// The path is a directory.
    case directory
    /// It has `bytes` bytes, more than `limit`.
    case tooLarge(bytes: Int, limit: Int)
    /// The system's reason, for example "Permission denied".
    case unreadable(reason: String)

    /// It is on another host, and only files of the disk are to be read.
    case remote
    /// It is on another host, which did not give it; the reason is for example "Could not resolve host: example.com".
    case unfetchable(reason: String)

    /// What to say of the file, for example "has 200000000 bytes, more than the limit of 134217728".
    public var description: String {
        switch self {
        case .missing: "does not exist"
        case .directory: "is a directory"
        case .tooLarge(let bytes, let limit): "has \(bytes) bytes, more than the limit of \(limit)"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .remote: "is a URL, which is read only with '--allow-remote' ('allow-remote: true' in oasgen.yaml)"
        case .unfetchable(let reason): "cannot be fetched: \(reason)"
        }
    }
}

/// What the system tells files apart by; two spellings of one file have one identity.
struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}

/// Reads files through POSIX calls, which spares the tool the start-up time of Foundation.
enum DiskFile {
    /// The identity and the content of a file; the content is empty where `isKnown` says that it is not needed.
    static func read(
        _ path: String, maximumBytes: Int, isKnown: (FileIdentity) -> Bool
    ) throws(FileReadingError) -> (FileIdentity, [UInt8]) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .directory }
        let identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        if isKnown(identity) { return (identity, []) }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        let size = Int(status.st_size)
        guard !isRegular || size <= maximumBytes else { throw .tooLarge(bytes: size, limit: maximumBytes) }
        let expected = isRegular ? size : 0
        return (identity, try content(of: descriptor, expected: expected, maximumBytes: maximumBytes))
    }

    /// Everything up to the end; a pipe has no size, so the end is where nothing more comes.
    static func content(
        of descriptor: Int32, expected: Int, maximumBytes: Int
    ) throws(FileReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = max(expected + 1, 64 << 10)
        while true {
            let part = try readChunk(of: descriptor, count: chunk)
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            guard bytes.count <= maximumBytes else { throw .tooLarge(bytes: bytes.count, limit: maximumBytes) }
            chunk = 64 << 10
        }
    }

    /// At most `count` bytes; none at the end.
    private static func readChunk(of descriptor: Int32, count: Int) throws(FileReadingError) -> [UInt8] {
        var succeeded = true
        let part = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            let got = systemRead(descriptor, buffer.baseAddress, count)
            succeeded = got >= 0
            used = max(got, 0)
        }
        guard succeeded else { throw failure() }
        return part
    }

    private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        guard let buffer else { return 0 }
        while true {
            #if canImport(Darwin)
                let got = Darwin.read(descriptor, buffer, count)
            #elseif canImport(Musl)
                let got = Musl.read(descriptor, buffer, count)
            #else
                let got = Glibc.read(descriptor, buffer, count)
            #endif
            if got >= 0 || errno != EINTR { return got }
        }
    }

    private static func failure() -> FileReadingError {
        let code = errno
        switch code {
        case ENOENT, ENOTDIR: return .missing
        case EISDIR: return .directory
        default: return .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
