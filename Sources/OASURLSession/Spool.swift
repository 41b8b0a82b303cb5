import Foundation

/// A queue of bytes in temporary files. A file is removed when all of it has been read.
struct Spool {
    /// The length of a file in bytes. The last chunk may exceed it.
    private static let fileLength = 16 << 20
    /// The number of bytes that are read at once.
    private static let chunkLength = 64 << 10

    private struct File {
        let file: TemporaryFile
        var written = 0
        var read = 0
    }

    private var files: [File] = []
    private(set) var byteCount = 0

    var isEmpty: Bool { byteCount == 0 }

    mutating func append(_ chunk: ArraySlice<UInt8>) throws {
        if files.last.map({ $0.written >= Self.fileLength }) ?? true { files.append(File(file: try TemporaryFile())) }
        let last = files.count - 1
        try files[last].file.write(chunk, at: files[last].written)
        files[last].written += chunk.count
        byteCount += chunk.count
    }

    /// Returns the next bytes, or `nil` if there are none.
    mutating func next() throws -> ArraySlice<UInt8>? {
        while let first = files.first {
            guard first.read < first.written else {
                files.removeFirst()
                continue
            }
            let chunk = try first.file.read(min(Self.chunkLength, first.written - first.read), at: first.read)
            guard !chunk.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
            files[0].read += chunk.count
            byteCount -= chunk.count
            return chunk
        }
        return nil
    }
}
