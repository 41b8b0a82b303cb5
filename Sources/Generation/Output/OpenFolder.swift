#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open folder.
///
/// All operations apply to this folder, even if its path refers to another folder by then. They do not follow symbolic
/// links. The type is a class, so that the descriptor is closed once, after the last use of the folder.
final class OpenFolder {
    let descriptor: Int32
    /// The path, for messages.
    let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens a folder by its path. Symbolic links in the path are followed.
    convenience init(following path: String) throws(SystemError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("open the folder", path) }
        self.init(descriptor: descriptor, path: path)
    }

    /// Locks the folder against writes of other runs until this object is released. Waits for another run for at most
    /// ten seconds. Has no effect on a file system without locks.
    func lock() {
        for _ in 0..<1000 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR) { return }
            usleep(10_000)
        }
    }

    /// Returns the path of a name in the folder, for messages.
    func path(of name: String) -> String {
        if path == "." { return name }
        return path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// Opens a folder inside this one. Returns `nil` if the name does not exist. Throws an error if it is not a folder,
    /// or is a symbolic link.
    func folder(_ name: String) throws(OutputError) -> OpenFolder? {
        let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if inner >= 0 { return OpenFolder(descriptor: inner, path: path(of: name)) }
        let isTooLong = errno == ENAMETOOLONG
        let error = SystemError.last("open the folder", path(of: name))
        if isTooLong { throw .system(error) }
        switch entry(name) {
        case .nothing: return nil
        case .link: throw .link(path: path(of: name))
        case .file, .other: throw .notAFolder(path: path(of: name))
        case .folder: throw .system(error)
        }
    }

    /// Opens a folder inside this one, and creates it if the name does not exist.
    func createdFolder(_ name: String) throws(OutputError) -> OpenFolder {
        if let present = try folder(name) { return present }
        let isCreated = mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST
        let error = SystemError.last("create the folder", path(of: name))
        guard isCreated, let created = try folder(name) else { throw .system(error) }
        return created
    }
}

extension OpenFolder {
    /// Opens the folder at a path, and creates it if `creating` is true.
    ///
    /// Some components of the path must not be symbolic links: all components of a relative path, and the components
    /// below `base` of an absolute path. In an absolute path that is not below `base`, only the last component must not
    /// be a link. The components above belong to the user's system.
    ///
    /// - Returns: The folder, or `nil` if it does not exist and `creating` is false.
    static func at(_ path: String, below base: String?, creating: Bool) throws(OutputError) -> OpenFolder? {
        let (start, components) = split(path, below: base)
        switch DiskEntry(at: start) {
        case .folder: break
        case .nothing where creating: try create(start)
        case .nothing: return nil
        case .file, .other:
            guard creating else { return nil }
            errno = ENOTDIR
            throw .system(.last("create the folder", path))
        }
        var folder = try opened(start)
        for component in components {
            if creating {
                folder = try folder.createdFolder(component)
            } else if let inner = try folder.folder(component) {
                folder = inner
            } else {
                return nil
            }
        }
        return folder
    }

    private static func opened(_ path: String) throws(OutputError) -> OpenFolder {
        do throws(SystemError) {
            return try OpenFolder(following: path)
        } catch {
            throw .system(error)
        }
    }

    private static func create(_ path: String) throws(OutputError) {
        do throws(SystemError) {
            try NewFolder(path: path).create()
        } catch {
            throw .system(error)
        }
    }

    /// Returns the part of a path in which symbolic links are allowed, and the components after it.
    private static func split(_ path: String, below base: String?) -> (start: String, components: [String]) {
        var start = "."
        var rest = path[...]
        if let base, base != ".", path.utf8.starts(with: (base + "/").utf8) {
            start = base
            // The length of `base` is in bytes, because a non-ASCII character has several.
            rest = Substring(rest.utf8.dropFirst(base.utf8.count + 1))
        } else if path.hasPrefix("/") {
            while rest.utf8.count > 1, rest.last == "/" { rest = rest.dropLast() }
            let slash = rest.lastIndex(of: "/") ?? rest.startIndex
            start = slash == rest.startIndex ? "/" : String(rest[..<slash])
            rest = rest[rest.index(after: slash)...]
        }
        return (start, rest.split(separator: "/").map(String.init).filter { $0 != "." })
    }
}
