#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The identity of a file in the file system. Two paths of one file have the same identity.
struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}

/// Reads files with POSIX functions, which avoids the start-up time of Foundation.
///
/// Only regular files are read. A named pipe or a device is opened without blocking, and rejected before anything is
/// read.
package enum RegularFile {
    /// Returns the content of a file. Symbolic links are followed.
    ///
    /// - Throws: ``FileReadingError`` if the file does not exist, is not a regular file, cannot be read or is larger
    ///   than `maximumBytes`.
    package static func read(
        _ path: String, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> [UInt8] {
        try read(path, maximumBytes: maximumBytes) { _ in false }.1
    }

    /// Returns the identity and the content of a file. The content is empty if `isKnown` returns true for the identity.
    static func read(
        _ path: String, maximumBytes: Int, isKnown: (FileIdentity) -> Bool
    ) throws(FileReadingError) -> (FileIdentity, [UInt8]) {
        // The C functions would end the path at the NUL character.
        guard !path.utf8.contains(0) else { throw .unreadable(reason: "its name has a NUL character") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let (identity, size) = try status(of: descriptor, maximumBytes: .max)
        if isKnown(identity) { return (identity, []) }
        guard size <= maximumBytes else { throw .tooLarge(bytes: size, limit: maximumBytes) }
        return (identity, try content(of: descriptor, expected: size, maximumBytes: maximumBytes))
    }

    /// Returns the content of an open file, from the current offset of its descriptor.
    ///
    /// - Throws: ``FileReadingError`` if it is not a regular file, cannot be read or is larger than `maximumBytes`.
    package static func read(
        open descriptor: Int32, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> [UInt8] {
        let (_, size) = try status(of: descriptor, maximumBytes: maximumBytes)
        return try content(of: descriptor, expected: size, maximumBytes: maximumBytes)
    }

    /// Returns the identity and the size of an open file.
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
        default: .irregular(kind: "of an unknown kind")
        }
    }

    /// Reads up to the end of the file. The size may differ from `expected`, for example for a growing file or a file
    /// of `/proc`.
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

    /// Returns at most `count` bytes, or none at the end of the file.
    private static func readChunk(of descriptor: Int32, count: Int) throws(FileReadingError) -> [UInt8] {
        var succeeded = true
        // The capacity of the buffer is `count`. `read` writes at most `count` bytes and returns the number of bytes
        // written.
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
        // The path is a socket, or a device without a driver.
        case ENXIO, ENODEV: return .irregular(kind: "a socket or a device")
        default: return .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
