#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is read whole and replaced whole.
struct AtomicFile {
    let path: String

    /// The content; nil where there is no file.
    func read() throws(SystemError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .last("read", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last("read", path) }
        var bytes: [UInt8] = []
        var size = Int(status.st_size) + 1
        while true {
            var got = 0
            let part = [UInt8](unsafeUninitializedCapacity: size) { buffer, used in
                got = buffer.baseAddress.map { systemRead(descriptor, $0, size) } ?? 0
                used = max(got, 0)
            }
            if got < 0, errno != EINTR { throw .last("read", path) }
            if got == 0 { return bytes }
            bytes += part
            size = 64 << 10
        }
    }

    /// Puts `content` where the file is, in one step: whoever reads the path, and whoever finds it after a crash, sees
    /// the old file or the new one. The new file has the permissions of the old one. Where the path is a symbolic
    /// link, the link gives way to a file; what it led to stays as it was.
    func replace(with content: [UInt8]) throws(SystemError) {
        let hidden = Self.hidden(path + ".\(getpid()).tmp")
        unlink(hidden)
        let descriptor = open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .last("write", path) }
        do throws(SystemError) {
            defer { close(descriptor) }
            var status = stat()
            if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
                fchmod(descriptor, status.st_mode & 0o777)
            }
            try write(content, to: descriptor)
        } catch {
            unlink(hidden)
            throw error
        }
        guard systemRename(hidden, path) == 0 else {
            let error = SystemError.last("write", path)
            unlink(hidden)
            throw error
        }
    }

    /// What the system tells files apart by.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    /// The identity of the file or the symbolic link; nil where there is neither.
    var identity: Identity? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFLNK else { return nil }
        return Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// Gives the file another name.
    func rename(to other: AtomicFile) throws(SystemError) {
        guard systemRename(path, other.path) == 0 else { throw .last("rename", path) }
    }

    /// Removes the file, or the symbolic link, if it is there.
    func remove() throws(SystemError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .last("remove", path) }
    }

    /// `a/b.swift` → `a/.b.swift`: a package manager or an editor that looks in between sees no source file.
    private static func hidden(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." + path }
        return path[...slash] + "." + path[path.index(after: slash)...]
    }

    private func write(_ content: [UInt8], to descriptor: Int32) throws(SystemError) {
        var written = 0
        while written < content.count {
            let count = content.withUnsafeBytes { bytes in
                bytes.baseAddress.map { systemWrite(descriptor, $0 + written, bytes.count - written) } ?? 0
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last("write", path) }
            written += count
        }
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
    rename(old, new)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
