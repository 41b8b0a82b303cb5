import Foundation
import Generation
import SwiftEmitter
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    private let folder: TemporaryFolder
    private let output: OutputFolder
    private let mark = "// \(EmitterOptions().header)\n"

    init() throws {
        folder = try TemporaryFolder()
        output = OutputFolder(path: folder.path("out"))
    }

    private func file(_ name: String, _ text: String) -> GeneratedFile {
        GeneratedFile(name: name, contents: mark + text)
    }

    /// Generates files and returns the kind of change of each.
    @discardableResult
    private func generate(_ files: GeneratedFile...) throws -> [String: OutputChanges.Kind] {
        let changes = try output.changes(generating: files)
        try output.apply(changes)
        return Dictionary(uniqueKeysWithValues: changes.entries.map { ($0.name, $0.kind) })
    }

    @Test("The folder and its list of files are created")
    func createsTheFolderAndItsList() throws {
        #expect(try generate(file("B.swift", "b"), file("A.swift", "a")) == ["A.swift": .added, "B.swift": .added])
        #expect(try folder.names(in: "out") == [".oasgen-manifest", "A.swift", "B.swift"])
        #expect(try folder.text(of: "out/A.swift") == mark + "a")
        let list = try folder.text(of: "out/.oasgen-manifest").split(separator: "\n")
        #expect(list.dropFirst() == ["A.swift", "B.swift"])
        #expect(list.first?.hasPrefix("#") == true)
    }

    @Test("Enclosing folders are created")
    func createsFoldersAround() throws {
        let deep = OutputFolder(path: folder.path("a/b/c/"))
        try deep.apply(try deep.changes(generating: [file("A.swift", "a")]))
        #expect(folder.exists("a/b/c/A.swift"))
    }

    @Test("An unchanged file is not written")
    func leavesUnchangedFilesAlone() throws {
        try generate(file("A.swift", "a"), file("B.swift", "b"))
        let dates = try ["out/A.swift", "out/B.swift", "out/.oasgen-manifest"].map(folder.age)
        #expect(
            try generate(file("A.swift", "a"), file("B.swift", "new")) == ["A.swift": .unchanged, "B.swift": .changed])
        #expect(try folder.modificationDate(of: "out/A.swift") == dates[0])
        #expect(try folder.modificationDate(of: "out/B.swift") != dates[1])
        #expect(try folder.modificationDate(of: "out/.oasgen-manifest") == dates[2])
    }

    @Test("A file that is no longer generated is removed")
    func removesWhatIsGeneratedNoMore() throws {
        try generate(file("A.swift", "a"), file("B.swift", "b"))
        try folder.write("mine", to: "out/Mine.swift")
        #expect(try generate(file("A.swift", "a")) == ["A.swift": .unchanged, "B.swift": .removed])
        #expect(try folder.names(in: "out") == [".oasgen-manifest", "A.swift", "Mine.swift"])
        #expect(try generate(file("A.swift", "a")) == ["A.swift": .unchanged])
    }

    @Test("A file outside of the folder is never removed")
    func neverRemovesOutsideTheFolder() throws {
        try generate(file("A.swift", "a"))
        try folder.write("mine", to: "Mine.swift")
        try folder.write("mine", to: "out/Inner/Mine.swift")
        let list = try folder.text(of: "out/.oasgen-manifest")
        try folder.write(
            list + "../Mine.swift\nInner/Mine.swift\nInner\n.hidden\n\(folder.path("Mine.swift"))\n",
            to: "out/.oasgen-manifest")
        try folder.write("mine", to: "out/.hidden")
        #expect(try generate(file("A.swift", "a")) == ["A.swift": .unchanged])
        #expect(folder.exists("Mine.swift"))
        #expect(folder.exists("out/Inner/Mine.swift"))
        #expect(folder.exists("out/.hidden"))
    }

    @Test("A file that was not generated is not overwritten")
    func refusesToOverwriteForeignFiles() throws {
        try generate(file("A.swift", "a"))
        try folder.write("struct Tax {}", to: "out/Tax.swift")
        try folder.write("struct Coupon {}", to: "out/Coupon.swift")
        let before = try folder.contents(of: "out")
        let failure = OutputFailure(errors: [
            .foreignFile(path: output.path(of: "Coupon.swift")), .foreignFile(path: output.path(of: "Tax.swift")),
        ])
        #expect(throws: failure) {
            try generate(file("A.swift", "new"), file("Tax.swift", "tax"), file("Coupon.swift", "coupon"))
        }
        #expect(try folder.contents(of: "out") == before)
    }

    @Test("Files with the mark of generated files are adopted without a list")
    func adoptsWhatLooksGenerated() throws {
        try generate(file("A.swift", "a"), file("B.swift", "b"))
        try FileManager.default.removeItem(atPath: folder.path("out/.oasgen-manifest"))
        #expect(
            try generate(file("A.swift", "a"), file("B.swift", "new")) == ["A.swift": .unchanged, "B.swift": .changed])
        #expect(folder.exists("out/.oasgen-manifest"))
    }

    @Test("A list of an unknown format is refused")
    func refusesAnUnknownList() throws {
        try folder.write("# Format 2\nA.swift\n", to: "out/.oasgen-manifest")
        let failure = OutputFailure(errors: [.unknownManifest(path: output.path(of: ".oasgen-manifest"))])
        #expect(throws: failure) { try generate(file("A.swift", "a")) }
    }

    @Test("A list with merge conflicts is read")
    func survivesACarelessMergeOfTheList() throws {
        try generate(file("A.swift", "a"), file("B.swift", "b"), file("C.swift", "c"))
        let lines = try folder.text(of: "out/.oasgen-manifest").split(separator: "\n")
        let merged = [lines[0], "A.swift", "<<<<<<< HEAD", "B.swift", "=======", "C.swift", ">>>>>>> other", ""]
        try folder.write(merged.joined(separator: "\n"), to: "out/.oasgen-manifest")
        #expect(
            try generate(file("A.swift", "a")) == ["A.swift": .unchanged, "B.swift": .removed, "C.swift": .removed])
        #expect(try folder.text(of: "out/.oasgen-manifest") == "\(lines[0])\nA.swift\n")
    }

    @Test("The permissions of a file are kept")
    func keepsPermissions() throws {
        try generate(file("A.swift", "a"))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("out/A.swift"))
        try generate(file("A.swift", "new"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("out/A.swift"))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test("A file that cannot be replaced leaves no temporary file")
    func leavesNoTemporaryFileWhereAFileCannotBeReplaced() throws {
        try folder.write("", to: "out/A.swift/inside")
        #expect(throws: OutputFailure.self) { try generate(file("A.swift", "a"), file("B.swift", "b")) }
        #expect(try folder.names(in: "out") == ["A.swift"])
    }

    /// The list has the files of a run before they are written.
    @Test("A file of an interrupted run is removed by the next run")
    func aKilledRunLeavesNoOrphan() throws {
        try generate(file("A.swift", "a"))
        let changes = try output.changes(generating: [file("A.swift", "a"), file("B.swift", "b"), file("C.swift", "c")])
        try FileManager.default.createDirectory(atPath: folder.path("out/C.swift"), withIntermediateDirectories: false)
        #expect(throws: OutputFailure.self) { try output.apply(changes) }
        #expect(folder.exists("out/B.swift"))
        try FileManager.default.removeItem(atPath: folder.path("out/C.swift"))
        #expect(try generate(file("A.swift", "a")) == ["A.swift": .unchanged, "B.swift": .removed])
    }

    @Test("A file in place of the folder is an error")
    func aFileIsNoFolder() throws {
        try folder.write("", to: "out")
        let failure = OutputFailure(errors: [.notAFolder(path: folder.path("out"))])
        #expect(throws: failure) { try generate(file("A.swift", "a")) }
        #expect(failure.errors.first?.description == "the output '\(folder.path("out"))' is not a folder")
    }

    @Test("A folder that cannot be created is an error")
    func aFolderThatCannotBeCreatedIsAnError() throws {
        try folder.write("", to: "file")
        let output = OutputFolder(path: folder.path("file/out"))
        let changes = try output.changes(generating: [file("A.swift", "a")])
        let failure = #expect(throws: OutputFailure.self) { try output.apply(changes) }
        #expect(
            failure?.errors.map(\.description) == ["cannot create the folder '\(output.path)': Not a directory"])
    }

    @Test("A reader of a replaced file still reads the old content")
    func replacesFilesWhole() throws {
        try generate(file("A.swift", "old"))
        let reader = try FileHandle(forReadingFrom: folder.url.appending(path: "out/A.swift"))
        try generate(file("A.swift", "new"))
        #expect(try reader.readToEnd() == Data((mark + "old").utf8))
        #expect(try folder.text(of: "out/A.swift") == mark + "new")
        #expect(try folder.names(in: "out") == [".oasgen-manifest", "A.swift"])
    }

    @Test("A file is added once")
    func addsAFileOnce() throws {
        #expect(try output.addOnce(file("Handler.swift", "first")))
        #expect(try !output.addOnce(file("Handler.swift", "second")))
        #expect(try folder.text(of: "out/Handler.swift") == mark + "first")
    }
}
