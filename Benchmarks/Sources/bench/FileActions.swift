#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Where the standard streams of a process that is about to start lead.
struct FileActions {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
    #else
        var actions = posix_spawn_file_actions_t()
    #endif

    init() throws {
        try check(posix_spawn_file_actions_init(&actions))
    }

    /// Lets a stream lead to a file, made anew.
    mutating func open(_ stream: Int32, _ path: String) throws {
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        try check(posix_spawn_file_actions_addopen(&actions, stream, path, flags, 0o644))
    }

    /// Lets the stream `copy` lead where `stream` does.
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

/// An error of the system's, which describes itself as the system does.
struct SystemError: CustomStringConvertible {
    private let code: Int32

    init(_ code: Int32) {
        self.code = code
    }

    var description: String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
