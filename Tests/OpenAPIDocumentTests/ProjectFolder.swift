import Foundation

/// Places of the checkout that the tests run in.
enum ProjectFolder {
    /// This folder, where symbolic links lead.
    static let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    /// The folder of `Package.swift`.
    static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    /// Documents that fail, each beside the text of its diagnostics.
    static let broken = tests.appendingPathComponent("Broken")
    /// The documents of the project.
    static let specs = root.appendingPathComponent("Specs")
    /// Real documents, which only the authors' machines have.
    static let corpus = root.deletingLastPathComponent().appendingPathComponent("shared/specs")

    /// The names in a folder, sorted; none where it does not exist.
    static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
