#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The redirection of the standard streams of a new process.
struct FileActions {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
    #else
        var actions = posix_spawn_file_actions_t()
    #endif

    init() throws {
        try check(posix_spawn_file_actions_init(&actions))
    }

    /// Redirects a stream to a new file.
    mutating func open(_ stream: Int32, _ path: String) throws {
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        try check(posix_spawn_file_actions_addopen(&actions, stream, path, flags, 0o644))
    }

    /// Redirects the stream `copy` to the destination of `stream`.
    mutating func duplicate(_ stream: Int32, _ copy: Int32) throws {
        try check(posix_spawn_file_actions_adddup2(&actions, stream, copy))
    }

    mutating func destroy() {
        posix_spawn_file_actions_destroy(&actions)
    }

    private func check(_ code: Int32) throws {
        guard code == 0 else { throw CommandFailure("cannot prepare a process: \(SystemError(code))") }
    }
}

/// An error of the operating system, with the system's description.
struct SystemError: CustomStringConvertible {
    private let code: Int32

    init(_ code: Int32) {
        self.code = code
    }

    var description: String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
