import Foundation
import SourceTree
import TestSupport
import Testing

/// Files that are not regular, are too large or have invalid names.
@Suite struct RegularFileTests {
    private func error(_ path: String) -> FileReadingError? {
        do throws(FileReadingError) {
            _ = try SourceFiles().read(path)
            return nil
        } catch {
            return error
        }
    }

    @Test("A named pipe, a device and a directory are refused at once", .timeLimit(.minutes(10)))
    func irregular() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path("pipe.yaml")
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(error(pipe) == .irregular(kind: "a named pipe"))
        #expect(throws: FileReadingError.irregular(kind: "a named pipe")) { try RegularFile.read(pipe) }
        for device in ["/dev/zero", "/dev/null"] {
            #expect(throws: FileReadingError.irregular(kind: "a device")) { try RegularFile.read(device) }
            #expect(error(device) == .irregular(kind: "a device"))
        }
        #expect(error(folder.path()) == .directory)
        let words = "\(FileReadingError.irregular(kind: "a named pipe"))"
        #expect(words == "is a named pipe, and only regular files are read")
    }

    @Test("A name with a NUL character is refused")
    func nul() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: 1", to: "a.yaml")
        let path = "\(folder.path())/a.yaml\0.json"
        #expect(error(path) == .unreadable(reason: "the name is not valid for a file"))
        #expect(throws: FileReadingError.self) { try RegularFile.read(path) }
    }

    @Test("A file beyond the limit is refused before it is read")
    func large() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("large.yaml")
        try folder.write("", to: "large.yaml")
        try #require(truncate(path, 300 << 20) == 0)
        #expect(error(path) == .tooLarge(bytes: 300 << 20, limit: 256 << 20))
    }
}
