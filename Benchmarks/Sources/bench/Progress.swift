#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Progress messages on standard error. Standard output is only for the table.
enum Progress {
    static func say(_ text: String) {
        var line = "bench: \(text)\n"
        _ = line.withUTF8 { write(2, $0.baseAddress, $0.count) }
    }
}
