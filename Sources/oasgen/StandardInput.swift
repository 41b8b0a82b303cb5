internal import SourceTree

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A document on standard input, which is named `-` on the command line. Its references are relative to the working
/// directory.
enum StandardInput {
    /// The argument on the command line.
    static let argument = "-"
    /// The name in diagnostics.
    static let name = "<stdin>"

    /// Reads and registers the document if a path is ``argument``.
    ///
    /// - Returns: The path under which `files` has the document, or the unchanged path.
    static func path(_ path: String, in files: SourceFiles) throws(FileReadingError) -> String {
        guard path == argument else { return path }
        let bytes = try bytes(limit: ReadingLimits().maximumBytes)
        let text = String(decoding: bytes, as: UTF8.self)
        // Decoding replaces bytes that are not UTF-8, so a difference means that the text is not UTF-8.
        guard text.utf8.elementsEqual(bytes) else { throw .unreadable(reason: "it is not valid UTF-8") }
        _ = files.add(text: text, path: name)
        return name
    }

    /// Returns all bytes up to the end of the input.
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
