#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Says on a crash that it is a bug, and exits with 70 instead of dying of a signal.
enum CrashReport {
    /// What is printed, after what is known of the bug.
    static let message = "This is a bug in oasgen, please report it, with the document if you can share it.\n"

    /// The message, where a signal handler can reach it without allocating.
    nonisolated(unsafe) private static let bytes: UnsafeBufferPointer<UInt8> = {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: message.utf8.count)
        _ = buffer.initialize(from: message.utf8)
        return UnsafeBufferPointer(buffer)
    }()

    /// Catches the signals by which a Swift program dies: a trap, a bad access, an abort. The handler has a stack of
    /// its own, for the case that the stack is what ran out.
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
