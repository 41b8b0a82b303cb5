import Foundation
import SourceTree
import TestSupport
import Testing

/// The folders from which a document may read files.
@Suite struct ReadableFoldersTests {
    /// Reads a file for a document, both by their paths in the folder.
    private func read(
        _ path: String, for document: String, in folder: TemporaryFolder, others: [String] = []
    ) -> String {
        let files = SourceFiles()
        files.otherFolders = others.map { folder.path($0) }
        let folders = files.folders(around: "\(folder.path())/\(document)")
        do throws(FileReadingError) {
            let absolute = path.hasPrefix("/") ? path : "\(folder.path())/\(path)"
            return String(decoding: files.bytes(of: try files.read(absolute, within: folders)), as: UTF8.self)
        } catch {
            return error == .outside ? "outside" : "\(error)"
        }
    }

    @Test("Only files below the document's folder are read")
    func belowTheDocument() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "specs/api.yaml")
        try folder.write("pet", to: "specs/parts/pet.yaml")
        try folder.write("secret", to: "secret.yaml")
        try folder.write("secret", to: "specs-of-others/secret.yaml")
        #expect(read("specs/parts/pet.yaml", for: "specs/api.yaml", in: folder) == "pet")
        #expect(read("specs/../specs/parts/pet.yaml", for: "specs/api.yaml", in: folder) == "pet")
        #expect(read("specs/missing.yaml", for: "specs/api.yaml", in: folder) == "does not exist")
        for path in ["secret.yaml", "specs/../secret.yaml", "specs-of-others/secret.yaml", "/etc/passwd", "/"] {
            #expect(read(path, for: "specs/api.yaml", in: folder) == "outside", "\(path)")
        }
        // The message does not reveal which files exist.
        #expect(read("missing.yaml", for: "specs/api.yaml", in: folder) == "outside")
        #expect(read("/nowhere/at/all", for: "specs/api.yaml", in: folder) == "outside")
    }

    @Test(
        "A document may read files of the nearest enclosing package or repository",
        arguments: ["Package.swift", ".git/HEAD"])
    func withinThePackage(mark: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "repository/\(mark)")
        try folder.write("", to: "repository/specs/api.yaml")
        try folder.write("pet", to: "repository/shared/pet.yaml")
        try folder.write("secret", to: "other/pet.yaml")
        #expect(read("repository/shared/pet.yaml", for: "repository/specs/api.yaml", in: folder) == "pet")
        #expect(read("other/pet.yaml", for: "repository/specs/api.yaml", in: folder) == "outside")
        let both = read("other/pet.yaml", for: "repository/specs/api.yaml", in: folder, others: ["other"])
        #expect(both == "secret")
        try folder.write("", to: "repository/specs/Package.swift")
        #expect(read("repository/shared/pet.yaml", for: "repository/specs/api.yaml", in: folder) == "outside")
    }

    @Test("A symbolic link is checked by its target")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "specs/api.yaml")
        try folder.write("pet", to: "specs/parts/pet.yaml")
        try folder.write("secret", to: "private/secret.yaml")
        let links = [
            ("specs/out.yaml", "../private/secret.yaml"), ("specs/folder", "../private"),
            ("specs/in.yaml", "parts/pet.yaml"), ("linked", "specs"),
        ]
        for (link, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(link), withDestinationPath: target)
        }
        #expect(read("specs/out.yaml", for: "specs/api.yaml", in: folder) == "outside")
        #expect(read("specs/folder/secret.yaml", for: "specs/api.yaml", in: folder) == "outside")
        #expect(read("specs/folder/missing.yaml", for: "specs/api.yaml", in: folder) == "outside")
        #expect(read("specs/in.yaml", for: "specs/api.yaml", in: folder) == "pet")
        #expect(read("linked/parts/pet.yaml", for: "linked/api.yaml", in: folder) == "pet")
        #expect(read("specs/out.yaml", for: "specs/api.yaml", in: folder, others: ["private"]) == "secret")
        // A symbolic link that the user names is followed only within its own folder, too.
        let files = SourceFiles()
        #expect(throws: FileReadingError.outside) { try files.read(folder.path("specs/out.yaml")) }
        #expect(throws: Never.self) { try files.read(folder.path("specs/in.yaml")) }
        #expect(throws: Never.self) { try files.read(folder.path("private/secret.yaml")) }
    }

    @Test("A file that was read for the user is still refused to a document")
    func known() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "specs/api.yaml")
        try folder.write("secret", to: "secret.yaml")
        let files = SourceFiles()
        _ = try files.read(folder.path("secret.yaml"))
        let folders = files.folders(around: folder.path("specs/api.yaml"))
        #expect(throws: FileReadingError.outside) {
            try files.read(folder.path("secret.yaml"), within: folders)
        }
    }

    @Test("A path that is too long for the system is refused", .timeLimit(.minutes(10)))
    func longPath() throws {
        let folder = try TemporaryFolder()
        let path = String(repeating: "a/", count: 500_000) + "b"
        #expect(read(path, for: "api.yaml", in: folder) == "cannot be read: the name is not valid for a file")
    }
}
