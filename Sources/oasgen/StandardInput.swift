internal import SourceTree

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A document on standard input, which the command line calls `-`. References in it start from the working folder.
enum StandardInput {
    /// Its name on the command line.
    static let argument = "-"
    /// Its name in diagnostics.
    static let name = "<stdin>"

    /// Reads and registers the document if a path is ``argument``.
    ///
    /// - Returns: The path by which `files` has the document, or the path as it is.
    static func path(_ path: String, in files: SourceFiles) throws(FileReadingError) -> String {
        guard path == argument else { return path }
        let bytes = try bytes(limit: ReadingLimits().maximumBytes)
        let text = String(decoding: bytes, as: UTF8.self)
        // Bytes that are no UTF-8 would be replaced.
        guard text.utf8.elementsEqual(bytes) else { throw .unreadable(reason: "it is not UTF-8") }
        _ = files.add(text: text, path: name)
        return name
    }

    /// Everything up to the end.
    private static func bytes(limit: Int) throws(FileReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = read(0, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw .tooLarge(bytes: bytes.count, limit: limit)
    }
}
