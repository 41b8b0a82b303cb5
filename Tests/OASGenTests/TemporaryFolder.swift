import Foundation

/// A folder of a test's own, which goes when the test lets go of it.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "oasgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of a file of the folder, or of the folder itself.
    func path(_ name: String = "") -> String {
        name.isEmpty ? url.path : url.appending(path: name).path
    }

    func write(_ text: String, to name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    /// Every name in a folder, hidden ones too, sorted.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }

    /// Every file of a folder with its content.
    func contents(of name: String = "") throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in try names(in: name) {
            contents[file] = try Data(contentsOf: url.appending(path: name).appending(path: file))
        }
        return contents
    }
}
