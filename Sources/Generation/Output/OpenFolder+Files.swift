internal import SourceTree

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension OpenFolder {
    /// The device and inode number, which identify a file.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    /// The kind of a directory entry. Symbolic links are not followed.
    enum Entry: Hashable {
        case nothing
        case file(Identity)
        case folder
        case link
        /// A device, a pipe, a socket, or an entry of a kind that the operating system does not report.
        case other
    }

    func entry(_ name: String) -> Entry {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .nothing : .other
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            return .file(
                Identity(
                    device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
            )
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Returns the content of a regular file within the limit of ``RegularFile``, or `nil` if the name does not exist.
    func read(_ name: String) throws(SystemError) -> [UInt8]? {
        // Without `O_NONBLOCK`, opening a pipe without a writer would block. The flag has no effect on regular files.
        let file = openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .last("read", path(of: name))
        }
        defer { close(file) }
        do throws(FileReadingError) {
            return try RegularFile.read(open: file)
        } catch {
            throw .reading(path(of: name), error)
        }
    }

    /// Replaces a file in one step. Readers see either the old or the new file, even after a crash.
    ///
    /// The new file has the permissions of the old one. A symbolic link is replaced by the file, and the target of the
    /// link does not change.
    func replace(_ name: String, with content: [UInt8]) throws(SystemError) {
        let (hidden, file) = try temporary(for: name)
        do throws(SystemError) {
            defer { close(file) }
            var status = stat()
            if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG {
                fchmod(file, status.st_mode & 0o777)
            }
            try FileContent.write(content, to: file, path: path(of: name))
        } catch {
            unlinkat(descriptor, hidden, 0)
            throw error
        }
        guard renameat(descriptor, hidden, descriptor, name) == 0 else {
            let error = SystemError.last("write", path(of: name))
            unlinkat(descriptor, hidden, 0)
            throw error
        }
    }

    /// Creates a temporary file, for example `.b.swift.42.tmp` for `b.swift`. The name is not that of a source file, so
    /// package managers and editors ignore it. If a killed run with the same process identifier has left such a file,
    /// another name is used.
    private func temporary(for name: String) throws(SystemError) -> (name: String, descriptor: Int32) {
        for attempt in 0..<16 {
            let hidden = ".\(name).\(getpid())\(attempt == 0 ? "" : "-\(attempt)").tmp"
            let file = openat(descriptor, hidden, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
            if file >= 0 { return (hidden, file) }
            guard errno == EEXIST else { break }
        }
        throw .last("write", path(of: name))
    }

    /// Renames a file in the folder.
    func rename(_ name: String, to other: String) throws(SystemError) {
        guard renameat(descriptor, name, descriptor, other) == 0 else { throw .last("rename", path(of: name)) }
    }

    /// Removes a file or a symbolic link, if it exists.
    func remove(_ name: String) throws(SystemError) {
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .last("remove", path(of: name)) }
    }
}

/// Writes the content of open files.
enum FileContent {
    static func write(_ content: [UInt8], to descriptor: Int32, path: String) throws(SystemError) {
        var written = 0
        while written < content.count {
            let count = content.withUnsafeBytes { bytes in
                // `written` is less than the count, so the remaining range is within the buffer.
                bytes.baseAddress.map { systemWrite(descriptor, $0 + written, bytes.count - written) } ?? 0
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last("write", path) }
            written += count
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
