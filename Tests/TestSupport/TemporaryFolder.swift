package import Foundation

/// A folder of one test, which is removed when the test releases it.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "oasgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Returns the path of a file of the folder, or of the folder itself.
    package func path(_ name: String = "") -> String {
        name.isEmpty ? url.path : url.appending(path: name).path
    }

    /// Writes a file as UTF-8. Missing folders are made.
    package func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file. Missing folders are made.
    package func write(_ bytes: [UInt8], to name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    package func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }

    package func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    /// Returns the names in a folder in order, including hidden ones.
    package func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }

    /// Returns the content of each file of a folder by its name.
    package func contents(of name: String = "") throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in try names(in: name) {
            contents[file] = try Data(contentsOf: url.appending(path: name).appending(path: file))
        }
        return contents
    }

    package func modificationDate(of name: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.modificationDate] as? Date
    }

    /// Sets the modification date of a file to a date in the past and returns it.
    ///
    /// A test that writes the file again finds another date, even if the file system rounds dates.
    package func age(_ name: String) throws -> Date? {
        let date = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path(name))
        return try modificationDate(of: name)
    }
}
