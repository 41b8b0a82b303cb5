#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A guard that detects when recursion is about to exhaust the stack of the thread.
///
/// The depth at which a recursive model overflows the stack depends on the model, the build and the thread: a level
/// uses from a few hundred bytes to over ten kilobytes, and a stack has from 64 KiB to 8 MiB. A limit on levels alone
/// would be too low for most or too high for some.
struct StackGuard {
    /// The stack usage in bytes that needs no measurement on the threads of any platform.
    private static let harmless: UInt = 24 << 10

    /// The lowest address that is safe. Stacks grow downwards on every platform that Swift supports.
    private var lowest: UInt
    private let start: UInt
    /// The bounds of the thread's stack, once they have been measured.
    private var bounds: Range<UInt>?
    private var isMeasured = false

    init() {
        start = Self.currentAddress()
        lowest = start - min(start, Self.harmless)
    }

    /// Returns false if less than a quarter of the thread's stack is left. The first levels are not checked.
    mutating func hasRoom(at depth: Int) -> Bool {
        if depth < 4 { return true }
        let address = Self.currentAddress()
        if address >= lowest, address <= start { return true }
        if !isMeasured { measure() }
        // The address sanitizer stores variables outside of the stack, so nothing can be measured.
        if let bounds, !bounds.contains(address) { return true }
        return address >= lowest
    }

    private mutating func measure() {
        isMeasured = true
        bounds = Self.bounds()
        if let bounds {
            lowest = bounds.lowerBound + UInt(bounds.count) / 4
        } else {
            lowest = start - min(start, Self.harmless * 4)
        }
    }

    @inline(never)
    private static func currentAddress() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }

    /// Returns the addresses of this thread's stack, or `nil` if the platform does not provide them.
    private static func bounds() -> Range<UInt>? {
        #if canImport(Darwin)
            let thread = pthread_self()
            let top = UInt(bitPattern: pthread_get_stackaddr_np(thread))
            return top - min(top, UInt(pthread_get_stacksize_np(thread)))..<top
        #elseif canImport(Glibc) || canImport(Musl) || canImport(Android)
            var attributes = pthread_attr_t()
            guard attributesOfThread(pthread_self(), &attributes) == 0 else { return nil }
            defer { pthread_attr_destroy(&attributes) }
            var base: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &base, &size) == 0, let base, size > 0 else { return nil }
            return UInt(bitPattern: base)..<UInt(bitPattern: base) + UInt(size)
        #else
            return nil
        #endif
    }
}

#if canImport(Glibc) || canImport(Musl) || canImport(Android)
    /// `int pthread_getattr_np(pthread_t, pthread_attr_t *)`, which the C libraries of Linux provide but their modules
    /// do not export.
    ///
    /// The declaration is safe: the function takes an integer and a pointer to the caller's memory and returns an
    /// integer, which Swift and C pass in the same way.
    @_silgen_name("pthread_getattr_np")
    private func attributesOfThread(
        _ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>
    ) -> Int32
#endif
