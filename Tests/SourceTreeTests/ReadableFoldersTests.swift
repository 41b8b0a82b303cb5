import Foundation
import SourceTree
import Testing

/// The folders from which a document may read files.
@Suite struct ReadableFoldersTests {
    /// Reads a file for a document, both by their paths in the folder.
    private func read(
        _ path: String, for document: String, in folder: TemporaryFolder, others: [String] = []
    ) -> String {
        let files = SourceFiles()
        files.otherFolders = others.map { "\(folder.path)/\($0)" }
        let folders = files.folders(around: "\(folder.path)/\(document)")
        do throws(FileReadingError) {
            let absolute = path.hasPrefix("/") ? path : "\(folder.path)/\(path)"
            return String(decoding: files.bytes(of: try files.read(absolute, within: folders)), as: UTF8.self)
        } catch {
            return error == .outside ? "outside" : "\(error)"
        }
    }

    @Test("Only files below the document's folder are read")
    func belowTheDocument() throws {
        try TemporaryFolder.with { folder in
            try folder.write("specs/api.yaml", "")
            try folder.write("specs/parts/pet.yaml", "pet")
            try folder.write("secret.yaml", "secret")
            try folder.write("specs-of-others/secret.yaml", "secret")
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
    }

    @Test(
        "A document may read files of the nearest enclosing package or repository",
        arguments: ["Package.swift", ".git/HEAD"])
    func withinThePackage(mark: String) throws {
        try TemporaryFolder.with { folder in
            try folder.write("repository/\(mark)", "")
            try folder.write("repository/specs/api.yaml", "")
            try folder.write("repository/shared/pet.yaml", "pet")
            try folder.write("other/pet.yaml", "secret")
            #expect(read("repository/shared/pet.yaml", for: "repository/specs/api.yaml", in: folder) == "pet")
            #expect(read("other/pet.yaml", for: "repository/specs/api.yaml", in: folder) == "outside")
            let both = read("other/pet.yaml", for: "repository/specs/api.yaml", in: folder, others: ["other"])
            #expect(both == "secret")
            try folder.write("repository/specs/Package.swift", "")
            #expect(read("repository/shared/pet.yaml", for: "repository/specs/api.yaml", in: folder) == "outside")
        }
    }

    @Test("A symbolic link is checked by its target")
    func links() throws {
        try TemporaryFolder.with { folder in
            try folder.write("specs/api.yaml", "")
            try folder.write("specs/parts/pet.yaml", "pet")
            try folder.write("private/secret.yaml", "secret")
            let links = [
                ("specs/out.yaml", "../private/secret.yaml"), ("specs/folder", "../private"),
                ("specs/in.yaml", "parts/pet.yaml"), ("linked", "specs"),
            ]
            for (link, target) in links {
                try FileManager.default.createSymbolicLink(
                    atPath: "\(folder.path)/\(link)", withDestinationPath: target)
            }
            #expect(read("specs/out.yaml", for: "specs/api.yaml", in: folder) == "outside")
            #expect(read("specs/folder/secret.yaml", for: "specs/api.yaml", in: folder) == "outside")
            #expect(read("specs/folder/missing.yaml", for: "specs/api.yaml", in: folder) == "outside")
            #expect(read("specs/in.yaml", for: "specs/api.yaml", in: folder) == "pet")
            #expect(read("linked/parts/pet.yaml", for: "linked/api.yaml", in: folder) == "pet")
            #expect(read("specs/out.yaml", for: "specs/api.yaml", in: folder, others: ["private"]) == "secret")
            // A symbolic link that the user names is followed only within its own folder, too.
            let files = SourceFiles()
            #expect(throws: FileReadingError.outside) { try files.read("\(folder.path)/specs/out.yaml") }
            #expect(throws: Never.self) { try files.read("\(folder.path)/specs/in.yaml") }
            #expect(throws: Never.self) { try files.read("\(folder.path)/private/secret.yaml") }
        }
    }

    @Test("A file that was read for the user is still refused to a document")
    func known() throws {
        try TemporaryFolder.with { folder in
            try folder.write("specs/api.yaml", "")
            try folder.write("secret.yaml", "secret")
            let files = SourceFiles()
            _ = try files.read("\(folder.path)/secret.yaml")
            let folders = files.folders(around: "\(folder.path)/specs/api.yaml")
            #expect(throws: FileReadingError.outside) {
                try files.read("\(folder.path)/secret.yaml", within: folders)
            }
        }
    }

    @Test("A path that is too long for the system is refused", .timeLimit(.minutes(10)))
    func longPath() throws {
        try TemporaryFolder.with { folder in
            let path = String(repeating: "a/", count: 500_000) + "b"
            #expect(read(path, for: "api.yaml", in: folder) == "cannot be read: no file can have that name")
        }
    }
}
