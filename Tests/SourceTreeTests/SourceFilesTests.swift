import Foundation
import SourceTree
import TestSupport
import Testing

@Suite struct SourceFilesTests {
    @Test("A file is read once under several paths")
    func oneFileUnderSeveralSpellings() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: 1", to: "a/spec.yaml")
        try folder.write("b: 1", to: "b/other.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link.yaml"), withDestinationPath: "a/spec.yaml")
        let files = SourceFiles()
        let file = try files.read(folder.path("a/spec.yaml"))
        #expect(try files.read("\(folder.path())/b/../a/./spec.yaml") == file)
        #expect(try files.read(folder.path("link.yaml")) == file)
        #expect(try files.read(folder.path("b/other.yaml")) != file)
        #expect(files.path(of: file) == folder.path("a/spec.yaml"))
        #expect(files.ids.count == 2)
        #expect(files.bytes(of: file) == Array("a: 1".utf8))
    }

    @Test("The error for an unreadable file contains the reason")
    func whyAFileCannotBeRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: 12345", to: "large.yaml")
        let files = SourceFiles()
        #expect(throws: FileReadingError.missing) { try files.read(folder.path("nothing.yaml")) }
        #expect(throws: FileReadingError.missing) { try files.read(folder.path("large.yaml/below")) }
        #expect(throws: FileReadingError.directory) { try files.read(folder.path()) }
        #expect(throws: FileReadingError.tooLarge(bytes: 8, limit: 4)) {
            try files.read(folder.path("large.yaml"), maximumBytes: 4)
        }
        #expect("\(FileReadingError.missing)" == "does not exist")
        #expect("\(FileReadingError.directory)" == "is a directory")
        #expect("\(FileReadingError.unreadable(reason: "no"))" == "cannot be read: no")
    }

    @Test("Lines end at any line break")
    func linesWithAnyBreak() {
        let files = SourceFiles()
        let file = files.add(text: "one\r\ntwo\rthree\n\nfive", path: "a.yaml")
        #expect((0...6).map { files.line($0, of: file) } == [nil, "one", "two", "three", "", "five", nil])
        #expect(files.contains("two", in: file))
        #expect(!files.contains("six", in: file))
    }

    @Test("Texts under equal paths are one file")
    func textUnderOnePathIsOneFile() {
        let files = SourceFiles()
        let file = files.add(text: "a", path: "x/../a.yaml")
        #expect(files.add(text: "b", path: "a.yaml") == file)
        #expect(files.line(1, of: file) == "a")
    }

    @Test(
        "A path is normalised",
        arguments: [
            ("a/./b//c.yaml", "a/b/c.yaml"), ("a/../b.yaml", "b.yaml"), ("../a.yaml", "../a.yaml"),
            ("../../a/../b", "../../b"), ("/a/../../b", "/b"), ("./a", "a"), (".", "."), ("a/..", "."), ("/", "/"),
        ])
    func normalisedPaths(path: String, normalised: String) {
        #expect(FilePath.normalised(path) == normalised)
    }

    @Test(
        "A path is resolved against the path of a file",
        arguments: [
            ("b.yaml", "a.yaml", "b.yaml"), ("../b.yaml", "x/y/a.yaml", "x/b.yaml"), ("/b.yaml", "x/a.yaml", "/b.yaml"),
            ("../b.yaml", "a.yaml", "../b.yaml"), ("./s/b.yaml", "/x/a.yaml", "/x/s/b.yaml"),
        ])
    func resolvedPaths(path: String, file: String, resolved: String) {
        #expect(FilePath.resolved(path, from: file) == resolved)
    }
}
