#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Searches bytes with functions of the C library, which are fast in debug builds too.
enum ByteSearch {
    /// Returns the offset of the first occurrence of `pattern` at or after `from`. The pattern must not be empty.
    static func first(_ pattern: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var start = from
            while start + pattern.count <= buffer.count {
                let candidates = buffer.count - pattern.count + 1 - start
                guard let found = memchr(base + start, Int32(pattern[0]), candidates) else { return nil }
                if memcmp(found, pattern, pattern.count) == 0 { return UnsafeRawPointer(found) - base }
                start = UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
    }
}
