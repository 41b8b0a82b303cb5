import Foundation
import OASRuntime

/// A request body in a form that `URLSession` sends.
enum Upload: Sendable {
    case none
    case bytes(Data)
    case file(TemporaryFile)

    /// The longest body that is collected in memory, in bytes. A longer one may be a file, which should not be loaded
    /// into memory.
    private static let maximumCollectedBytes: Int64 = 4 << 20

    /// Collects a short body. Writes a long one, or one of unknown length, to a file of at most `maximumFileBytes`.
    init(_ body: HTTPBody?, maximumFileBytes: Int) async throws {
        guard let body else {
            self = .none
            return
        }
        if case .known(let length) = body.length, length <= Self.maximumCollectedBytes {
            self = .bytes(Data(try await body.collect(upTo: Int(clamping: length))))
            return
        }
        let file = try TemporaryFile()
        var count = 0
        for try await chunk in body {
            guard chunk.count <= maximumFileBytes - count else {
                throw URLSessionTransportError.fileTooLarge(maximumBytes: maximumFileBytes)
            }
            try file.write(chunk, at: count)
            count += chunk.count
        }
        try file.close()
        self = .file(file)
    }
}

/// A file that is removed with its last reference.
final class TemporaryFile: Sendable {
    let url: URL
    private let handle: FileHandle

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "oas-body-\(UUID().uuidString)")
        // Only the owner can read the file, because the body may be confidential.
        guard FileManager.default.createFile(atPath: url.path(), contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        handle = try FileHandle(forUpdating: url)
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(at: url)
    }

    func write(_ chunk: ArraySlice<UInt8>, at offset: Int) throws {
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: Data(chunk))
    }

    /// Reads at most `count` bytes from an offset.
    func read(_ count: Int, at offset: Int) throws -> ArraySlice<UInt8> {
        try handle.seek(toOffset: UInt64(offset))
        return [UInt8](try handle.read(upToCount: count) ?? Data())[...]
    }

    func close() throws {
        try handle.close()
    }
}
