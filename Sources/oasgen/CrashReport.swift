#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reports a crash as a bug, and exits with status 70 instead of terminating by the signal.
enum CrashReport {
    /// The message, which is printed after what is known about the bug.
    static let message = "This is a bug in oasgen. Please report it, with the document if you can share it.\n"

    /// The message in memory that a signal handler can read without allocating.
    nonisolated(unsafe) private static let bytes: UnsafeBufferPointer<UInt8> = {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: message.utf8.count)
        _ = buffer.initialize(from: message.utf8)
        return UnsafeBufferPointer(buffer)
    }()

    /// Installs a handler for the signals that end a Swift program, such as a trap, a bad access or an abort. The
    /// handler has its own stack, because the crash may be a stack overflow.
    static func install() {
        guard getenv("SWIFT_BACKTRACE") == nil, bytes.baseAddress != nil else { return }
        let size = 64 << 10
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = .init(size)
        sigaltstack(&stack, nil)
        var action = sigaction()
        action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handle
        #elseif canImport(Musl)
            action.__sa_handler.sa_handler = handle
        #else
            action.__sigaction_handler.sa_handler = handle
        #endif
        for signal in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { sigaction(signal, &action, nil) }
    }

    private static let handle: @convention(c) (Int32) -> Void = { _ in
        write(2, CrashReport.bytes.baseAddress, CrashReport.bytes.count)
        _exit(70)
    }
}
