import Foundation
import OASRuntime

/// A request body in a form that `URLSession` sends.
enum Upload: Sendable {
    case none
    case bytes(Data)
    case file(TemporaryFile)

    /// The longest body that is collected, in bytes. A longer one may be a file, which is not to be held in memory.
    private static let maximumCollectedBytes: Int64 = 4 << 20

    /// Collects bytes; writes a stream or a long body to a file.
    init(_ body: HTTPBody?) async throws {
        guard let body else {
            self = .none
            return
        }
        if case .known(let length) = body.length, body.iterationBehavior == .multiple,
            length <= Self.maximumCollectedBytes
        {
            self = .bytes(Data(try await body.collect(upTo: Int(clamping: length))))
            return
        }
        let file = try TemporaryFile()
        for try await chunk in body { try file.write(chunk) }
        try file.close()
        self = .file(file)
    }
}

/// A file that is removed with its last reference.
final class TemporaryFile: Sendable {
    let url: URL
    private let handle: FileHandle

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "oas-upload-\(UUID().uuidString)")
        // Readable by its owner alone: the body may be confidential.
        guard FileManager.default.createFile(atPath: url.path(), contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        handle = try FileHandle(forWritingTo: url)
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(at: url)
    }

    func write(_ chunk: ArraySlice<UInt8>) throws {
        try handle.write(contentsOf: Data(chunk))
    }

    func close() throws {
        try handle.close()
    }
}
