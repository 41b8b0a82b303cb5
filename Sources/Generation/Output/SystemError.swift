internal import SourceTree

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the system answered to a call about a file.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// For example "write".
    package let action: String
    /// The file or folder.
    package let path: String
    /// For example "Permission denied".
    package let reason: String

    /// The answer to the last call.
    static func last(_ action: String, _ path: String) -> SystemError {
        SystemError(action: action, path: path, reason: String(cString: strerror(errno)))
    }

    /// The failure to read a file.
    static func reading(_ path: String, _ error: FileReadingError) -> SystemError {
        if case .unreadable(let reason) = error { return SystemError(action: "read", path: path, reason: reason) }
        return SystemError(action: "read", path: path, reason: "it \(error)")
    }

    /// For example "cannot write 'Generated/Tax.swift': Permission denied".
    package var description: String {
        "cannot \(action) '\(path)': \(reason)"
    }
}
