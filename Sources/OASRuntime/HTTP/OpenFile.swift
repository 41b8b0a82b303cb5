import Foundation

/// A file that is open for reading, or a temporary file that is open for reading and writing. All access is by
/// position. The file is closed with its last reference.
final class OpenFile: Sendable {
    private let descriptor: Int32

    /// Opens a file for reading.
    init(reading url: URL) throws {
        descriptor = open(url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure() }
    }

    /// Creates a temporary file that only its owner can open. Its name is removed at once, so that the file disappears
    /// even after a crash.
    init() throws {
        let template = FileManager.default.temporaryDirectory.appending(path: "oas-body-XXXXXX")
        // The path ends with a zero. `mkstemp` replaces its last letters in place, so its length does not change.
        var path = Array(template.path(percentEncoded: false).utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw Self.failure() }
        unlink(path)
        // Child processes must not inherit the descriptor.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        close(descriptor)
    }

    /// Returns the length in bytes.
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
            // Safe: `pwrite` reads no more than the bytes of the buffer.
            let written = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(position)) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.failure() }
            rest = rest.dropFirst(written)
            position += Int64(written)
        }
    }

    /// Reads at most `count` bytes at a position. Returns an empty array at the end of the file.
    func read(_ count: Int, at position: Int64) throws -> [UInt8] {
        while true {
            var result = 0
            // Safe: the buffer has a capacity of `count` bytes, and `pread` initialises as many as it returns.
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

/// A range of a file, read on demand in chunks of at most 64 KiB.
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
            // The length has been announced to the recipient, so a shorter file is an error.
            guard !bytes.isEmpty else { throw FileShrunkError() }
            offset += Int64(bytes.count)
            return bytes[...]
        }
    }
}

/// An error for a file that became shorter while it was read.
struct FileShrunkError: Error, CustomStringConvertible {
    var description: String { "the file became shorter while it was read" }
}

extension HTTPBody {
    /// Creates a body from a range of a file. The body can be read any number of times.
    convenience init(_ stretch: FileStretch) {
        self.init(stretch, length: .known(stretch.length), iterationBehavior: .multiple)
    }
}
