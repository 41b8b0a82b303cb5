#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Notices in time that recursion is about to use up the thread's stack.
///
/// How deep a text may nest before a recursive model overflows depends on the model, the build and the thread: a level
/// costs from a few hundred bytes to over ten kilobytes, a stack has from 512 KiB to 8 MiB. A limit on levels alone
/// would be too low for most or too high for some.
struct StackGuard {
    /// Depth in bytes that needs no second look on any platform's threads.
    private static let harmless: UInt = 64 << 10
    /// What is assumed where the platform does not tell: Apple's threads for tasks have as little.
    private static let assumedSize: UInt = 512 << 10

    /// Stacks grow downwards on every platform that Swift supports.
    private var lowest: UInt
    private let start: UInt
    private var isExact = false

    init() {
        start = Self.currentAddress()
        lowest = start > Self.harmless ? start - Self.harmless : 0
    }

    /// Whether there is room to go on.
    mutating func hasRoom() -> Bool {
        let address = Self.currentAddress()
        if address >= lowest { return true }
        if !isExact {
            lowest = Self.lowestAddress(assuming: start)
            isExact = true
        }
        return address >= lowest
    }

    @inline(never)
    private static func currentAddress() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }

    /// The end of the thread's stack, less a quarter or 128 KiB for what is called from there.
    private static func lowestAddress(assuming start: UInt) -> UInt {
        guard let (end, size) = bounds() else { return start - min(start, assumedSize * 3 / 4) }
        return end + min(size / 4, 128 << 10)
    }

    /// The lowest address of the thread's stack and its size in bytes.
    private static func bounds() -> (end: UInt, size: UInt)? {
        #if canImport(Darwin)
            let thread = pthread_self()
            let size = UInt(pthread_get_stacksize_np(thread))
            return (UInt(bitPattern: pthread_get_stackaddr_np(thread)) - size, size)
        #elseif canImport(Glibc) || canImport(Musl) || canImport(Android)
            var attributes = pthread_attr_t()
            guard pthread_getattr_np(pthread_self(), &attributes) == 0 else { return nil }
            defer { pthread_attr_destroy(&attributes) }
            var end: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &end, &size) == 0, let end else { return nil }
            return (UInt(bitPattern: end), UInt(size))
        #else
            return nil
        #endif
    }
}
