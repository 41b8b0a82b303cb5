#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the system tells files apart by; two spellings of one file have one identity.
struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}

/// Reads files through POSIX calls, which spares the tool the start-up time of Foundation.
///
/// Only regular files are read. A named pipe or a device is opened without waiting for anything, and refused before a
/// byte is read of it.
package enum RegularFile {
    /// The content of a file; symbolic links are followed.
    ///
    /// - Throws: ``FileReadingError`` if it does not exist, is not a regular file, cannot be read or is larger than
    ///   `maximumBytes`.
    package static func read(
        _ path: String, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> [UInt8] {
        try read(path, maximumBytes: maximumBytes) { _ in false }.1
    }

    /// The identity and the content of a file; the content is empty where `isKnown` says that it is not needed.
    static func read(
        _ path: String, maximumBytes: Int, isKnown: (FileIdentity) -> Bool
    ) throws(FileReadingError) -> (FileIdentity, [UInt8]) {
        // The system would take the path to end there.
        guard !path.utf8.contains(0) else { throw .unreadable(reason: "its name has a NUL character") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let (identity, size) = try status(of: descriptor, maximumBytes: .max)
        if isKnown(identity) { return (identity, []) }
        guard size <= maximumBytes else { throw .tooLarge(bytes: size, limit: maximumBytes) }
        return (identity, try content(of: descriptor, expected: size, maximumBytes: maximumBytes))
    }

    /// The content of an open file, from where its descriptor stands.
    ///
    /// - Throws: ``FileReadingError`` if it is not a regular file, cannot be read or is larger than `maximumBytes`.
    package static func read(
        open descriptor: Int32, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> [UInt8] {
        let (_, size) = try status(of: descriptor, maximumBytes: maximumBytes)
        return try content(of: descriptor, expected: size, maximumBytes: maximumBytes)
    }

    /// The identity and the size of an open file.
    private static func status(
        of descriptor: Int32, maximumBytes: Int
    ) throws(FileReadingError) -> (FileIdentity, size: Int) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        if let kind = irregularKind(status.st_mode) { throw kind }
        let size = Int(status.st_size)
        guard size <= maximumBytes else { throw .tooLarge(bytes: size, limit: maximumBytes) }
        let identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        return (identity, size)
    }

    /// Returns the error for a file that is not regular, or nil for a regular file.
    private static func irregularKind(_ mode: mode_t) -> FileReadingError? {
        switch mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: .directory
        case S_IFIFO: .irregular(kind: "a named pipe")
        case S_IFCHR, S_IFBLK: .irregular(kind: "a device")
        case S_IFSOCK: .irregular(kind: "a socket")
        default: .irregular(kind: "no file")
        }
    }

    /// Everything up to the end, which a file that grows, or one of the system's, may have elsewhere than its size says.
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
        // The system writes at most `count` bytes, which is the buffer's capacity, and says how many it wrote.
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
        // A socket, or a device that nothing is behind.
        case ENXIO, ENODEV: return .irregular(kind: "a socket or a device")
        default: return .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
