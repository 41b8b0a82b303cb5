#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Functions that resolve paths through the file system.
enum RealPath {
    /// The length limit of a path, in bytes. No supported system opens a longer path.
    private static let longest = 4096

    /// Returns the absolute path without symbolic links. Components that do not exist are kept as written.
    ///
    /// Returns `nil` if the path is too long or contains a NUL character.
    static func resolved(_ path: String) -> String? {
        guard !path.utf8.contains(0), path.utf8.count < longest else { return nil }
        var existing = path.isEmpty ? "." : path
        var rest = ""
        while true {
            if let real = real(existing) { return real == "/" && !rest.isEmpty ? rest : real + rest }
            guard let slash = existing.lastIndex(of: "/") else {
                // The first component of a relative path does not exist.
                return real(".").map { ($0 == "/" ? "" : $0) + "/" + existing + rest }
            }
            rest = existing[slash...] + rest
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
            if existing == "/", real("/") == nil { return nil }
        }
    }

    /// Returns the absolute path without symbolic links, or `nil` if a component does not exist.
    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Returns true if the path exists, even as a symbolic link without a target.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The user's home folder, or `nil` if `HOME` is not set or does not exist.
    static var home: String? {
        getenv("HOME").flatMap { real(String(cString: $0)) }
    }
}
