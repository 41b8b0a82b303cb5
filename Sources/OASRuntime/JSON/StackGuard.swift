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

    /// Stacks grow downwards on every platform that Swift supports.
    private var lowest: UInt
    private let start: UInt
    private var isFinal = false

    init() {
        start = Self.currentAddress()
        lowest = start - min(start, Self.harmless)
    }

    /// Whether there is room to go on at this depth, in levels. The first few are not worth a look, which also spares
    /// most texts what the address sanitizer does: it keeps variables elsewhere than on the stack.
    mutating func hasRoom(at depth: Int) -> Bool {
        if depth < 8 { return true }
        let address = Self.currentAddress()
        if address >= lowest { return true }
        if !isFinal {
            lowest = Self.lowestAddress(from: start)
            isFinal = true
        }
        return address >= lowest
    }

    @inline(never)
    private static func currentAddress() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }

    /// Where to stop: a quarter of the stack is left for what is called from there.
    ///
    /// Only Apple's platforms tell where a thread's stack ends. Elsewhere it is taken to be of the size that threads
    /// have by default, and to be mostly free where reading starts.
    private static func lowestAddress(from start: UInt) -> UInt {
        #if canImport(Darwin)
            let thread = pthread_self()
            let size = UInt(pthread_get_stacksize_np(thread))
            return UInt(bitPattern: pthread_get_stackaddr_np(thread)) - size / 4 * 3
        #elseif canImport(Glibc) || canImport(Musl) || canImport(Android)
            var attributes = pthread_attr_t()
            var size = 0
            guard pthread_attr_init(&attributes) == 0, pthread_attr_getstacksize(&attributes, &size) == 0 else {
                return start - min(start, harmless)
            }
            pthread_attr_destroy(&attributes)
            return start - min(start, UInt(size) / 4 * 3)
        #else
            return start - min(start, harmless * 4)
        #endif
    }
}
