import Foundation
import SourceTree

/// A folder that exists while a test runs.
struct TemporaryFolder {
    let path: String

    static func with(_ body: (TemporaryFolder) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("SourceTreeTests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        try body(TemporaryFolder(path: url.path))
    }

    func write(_ name: String, bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func write(_ name: String, _ text: String) throws {
        try write(name, bytes: Array(text.utf8))
    }

    /// The diagnostics of reading a file of the folder.
    func report(_ name: String) throws -> [String] {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let file = try files.read("\(path)/\(name)")
        _ = YAMLReader.read(file, of: files, diagnostics: diagnostics)
        return diagnostics.all.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
    }
}
