package import Foundation

/// Folders of the checkout that the tests run in.
package enum ProjectFolder {
    /// The folder of `Package.swift`. Symbolic links in its path are resolved.
    package static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The documents of the project.
    package static let specs = root.appending(path: "Specs")

    /// The folder `shared` beside the checkout, which only the authors' machines have.
    package static let shared = root.deletingLastPathComponent().appending(path: "shared")

    /// Returns the folder of a test target.
    package static func tests(_ target: String) -> URL {
        root.appending(path: "Tests").appending(path: target)
    }

    /// Returns the names in a folder in order, or none if the folder does not exist.
    package static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
