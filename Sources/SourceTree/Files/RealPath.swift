#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Paths as the system follows them.
enum RealPath {
    /// The longest path that is looked at, in bytes; no system opens a longer one.
    private static let longest = 4096

    /// The absolute path without symbolic links, of as much of the path as exists, and the rest as it is written; nil
    /// for a path that is too long or has a NUL character, which no file has.
    static func resolved(_ path: String) -> String? {
        guard !path.utf8.contains(0), path.utf8.count < longest else { return nil }
        var existing = path.isEmpty ? "." : path
        var rest = ""
        while true {
            if let real = real(existing) { return real == "/" && !rest.isEmpty ? rest : real + rest }
            guard let slash = existing.lastIndex(of: "/") else {
                // The first name of a relative path.
                return real(".").map { ($0 == "/" ? "" : $0) + "/" + existing + rest }
            }
            rest = existing[slash...] + rest
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
            if existing == "/", real("/") == nil { return nil }
        }
    }

    /// The absolute path without symbolic links; nil where the system does not find all of it.
    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Returns true where the path names anything, a symbolic link too.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The user's home folder, as far as the environment tells.
    static var home: String? {
        getenv("HOME").flatMap { real(String(cString: $0)) }
    }
}
