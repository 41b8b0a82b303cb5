internal import SourceTree

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An error of the operating system for an operation on a file.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation, for example "write".
    package let action: String
    /// The path of the file or folder.
    package let path: String
    /// The reason, for example "Permission denied".
    package let reason: String

    /// Returns the error of the last system call.
    static func last(_ action: String, _ path: String) -> SystemError {
        SystemError(action: action, path: path, reason: String(cString: strerror(errno)))
    }

    /// Returns the error for a file that could not be read.
    static func reading(_ path: String, _ error: FileReadingError) -> SystemError {
        if case .unreadable(let reason) = error { return SystemError(action: "read", path: path, reason: reason) }
        return SystemError(action: "read", path: path, reason: "it \(error)")
    }

    /// The message, for example "cannot write 'Generated/Tax.swift': Permission denied".
    package var description: String {
        "cannot \(action) '\(path)': \(reason)"
    }
}
