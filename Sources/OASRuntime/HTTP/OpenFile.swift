import Foundation

/// A file open for reading, or a temporary one for writing and reading, by position. Closed with its last reference.
final class OpenFile: Sendable {
    private let descriptor: Int32

    /// Opens a file for reading.
    init(reading url: URL) throws {
        descriptor = open(url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure() }
    }

    /// Makes a temporary file that only its owner could open, and which has no name from the start, so that nothing
    /// stays behind even after a crash.
    init() throws {
        let template = FileManager.default.temporaryDirectory.appending(path: "oas-body-XXXXXX")
        // Ends with a zero, and is as long when `mkstemp` has replaced the last letters.
        var path = Array(template.path(percentEncoded: false).utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw Self.failure() }
        unlink(path)
        // Programs that this one starts have no business with it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        close(descriptor)
    }

    /// The length in bytes.
    func length() throws -> Int64 {
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else { throw Self.failure() }
        return Int64(end)
    }

    /// Writes all bytes at a position.
    func write(_ bytes: ArraySlice<UInt8>, at position: Int64) throws {
        var rest = bytes
        var position = position
        while !rest.isEmpty {
            // Reads no more than the bytes that the buffer says it has.
            let written = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(position)) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.failure() }
            rest = rest.dropFirst(written)
            position += Int64(written)
        }
    }

    /// Reads at most so many bytes from a position; none at the end of the file.
    func read(_ count: Int, at position: Int64) throws -> [UInt8] {
        while true {
            var result = 0
            // The capacity is the count that is asked for, and so many bytes as were read are initialised.
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
                result = pread(descriptor, buffer.baseAddress, count, off_t(position))
                initialised = max(result, 0)
            }
            if result < 0, errno == EINTR { continue }
            guard result >= 0 else { throw Self.failure() }
            return bytes
        }
    }

    private static func failure() -> POSIXError {
        POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
}

/// A stretch of a file, read in chunks when they are asked for.
struct FileStretch: AsyncSequence, Sendable {
    let file: OpenFile
    let start: Int64
    let length: Int64

    private static let chunkBytes: Int64 = 64 << 10

    func makeAsyncIterator() -> Iterator { Iterator(stretch: self) }

    struct Iterator: AsyncIteratorProtocol {
        let stretch: FileStretch
        var offset: Int64 = 0

        mutating func next() async throws -> ArraySlice<UInt8>? {
            guard offset < stretch.length else { return nil }
            try Task.checkCancellation()
            let count = Int(Swift.min(FileStretch.chunkBytes, stretch.length - offset))
            let bytes = try stretch.file.read(count, at: stretch.start + offset)
            // The length has been promised to whoever reads on.
            guard !bytes.isEmpty else { throw FileShrunkError() }
            offset += Int64(bytes.count)
            return bytes[...]
        }
    }
}

/// A file that became shorter while it was sent.
struct FileShrunkError: Error, CustomStringConvertible {
    var description: String { "the file became shorter while it was read" }
}

extension HTTPBody {
    /// A stretch of a file, which can be read many times.
    convenience init(_ stretch: FileStretch) {
        self.init(stretch, length: .known(stretch.length), iterationBehavior: .multiple)
    }
}
