import Foundation
import TestSupport
import Testing

/// The rules for comments in CONTRIBUTING.md that a program can check.
@Suite struct CommentTests {
    /// The Swift files of the package, except for generated ones.
    private static func files() throws -> [(path: String, lines: [Substring])] {
        var result: [(path: String, lines: [Substring])] = []
        for folder in ["Sources", "Plugins", "Tests", "Benchmarks/Sources", "Fuzz/Sources"] {
            let root = ProjectFolder.root.appending(path: folder)
            let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                let text = try String(contentsOf: file, encoding: .utf8)
                result.append(
                    (
                        folder + file.path.dropFirst(root.path.count),
                        text.split(separator: "\n", omittingEmptySubsequences: false)
                    ))
            }
        }
        return result
    }

    @Test("A doc comment begins with a noun phrase or a verb in the third person")
    func firstWords() throws {
        let files = try Self.files()
        #expect(files.count > 500)
        for (path, lines) in files {
            var isInside = false
            for (number, line) in lines.enumerated() {
                let text = line.drop { $0 == " " }
                if !isInside, text.hasPrefix("/// ") {
                    let word = text.dropFirst(4).prefix { $0.isLetter }
                    let isQuestion = ["What", "Whether", "Where", "Whom", "Whose", "Who", "How"].contains(word)
                    #expect(!isQuestion, "\(path):\(number + 1): \(text)")
                }
                isInside = text.hasPrefix("///")
            }
        }
    }

    @Test("Comments refer to no document outside of the repository")
    func citations() throws {
        for (path, lines) in try Self.files() where !path.hasSuffix("CommentTests.swift") {
            for (number, line) in lines.enumerated() where line.contains("//") {
                let isForeign = ["MODELLING", "HOUSE.md", "DESIGN.md"].contains { line.contains($0) }
                #expect(!isForeign, "\(path):\(number + 1): \(line)")
            }
        }
    }
}
