import Foundation
import OASRuntime

/// A request body in a form that `URLSession` sends.
enum Upload: Sendable {
    case none
    case bytes(Data)
    case file(TemporaryFile)
    case stream(UploadStream)

    /// The longest body that is collected, in bytes. A longer one may be a file, which is not to be held in memory.
    private static let maximumCollectedBytes: Int64 = 4 << 20

    /// Collects short bodies. On Linux a stream of unknown length is sent as it is made; what else is long goes to a file
    /// first, so that its length is known to the server.
    init(_ body: HTTPBody?) async throws {
        guard let body else {
            self = .none
            return
        }
        if case .known(let length) = body.length, length <= Self.maximumCollectedBytes {
            self = .bytes(Data(try await body.collect(upTo: Int(clamping: length))))
            return
        }
        #if canImport(FoundationNetworking)
            if body.length == .unknown {
                self = .stream(UploadStream(body))
                return
            }
        #endif
        let file = try TemporaryFile()
        for try await chunk in body { try file.write(chunk) }
        try file.close()
        self = .file(file)
    }

    /// True for a body that is gone once it was sent.
    var isStream: Bool {
        if case .stream = self { true } else { false }
    }

    /// Begins to make the body. `watch` hears of its progress; a failure of the body is reported.
    func start(_ watch: IdleWatch, onFailure: @escaping @Sendable (any Error) -> Void) {
        if case .stream(let stream) = self { stream.start(watch, onFailure: onFailure) }
    }

    /// Says that no more of the body is wanted.
    func stop() {
        if case .stream(let stream) = self { stream.stop() }
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
