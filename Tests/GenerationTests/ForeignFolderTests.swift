import Foundation
import SwiftEmitter
import TestSupport
import Testing

@testable import Generation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Output folders that somebody else prepared. A run must not touch files outside of the folder or files of the user.
@Suite struct ForeignFolderTests {
    private let folder: TemporaryFolder
    private let output: OutputFolder
    private let mark = "// \(EmitterOptions().header)\n"
    private let format = "# The files that oasgen generated here. It removes none but these. Format 1.\n"

    init() throws {
        folder = try TemporaryFolder()
        output = OutputFolder(path: folder.path("out"))
        try folder.write("key", to: "home/key")
        try folder.write("page", to: "home/Page.md")
        try folder.write("source", to: "home/A.swift")
        try folder.write(format, to: "out/.oasgen-manifest")
    }

    private func file(_ name: String, _ text: String = "a") -> GeneratedFile {
        GeneratedFile(name: name, contents: mark + text)
    }

    @discardableResult
    private func generate(_ files: GeneratedFile...) throws -> [String: OutputChanges.Kind] {
        let changes = try output.changes(generating: files)
        try output.apply(changes)
        return Dictionary(uniqueKeysWithValues: changes.entries.map { ($0.name, $0.kind) })
    }

    private func link(_ name: String, to destination: String) throws {
        let path = folder.path(name)
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path(destination))
    }

    private func list(_ names: String...) throws {
        try folder.write(format + names.map { $0 + "\n" }.joined(), to: "out/.oasgen-manifest")
    }

    private func expectHomeAsItWas() throws {
        #expect(try folder.names(in: "home") == ["A.swift", "Page.md", "key"])
        #expect(try folder.text(of: "home/key") == "key")
        #expect(try folder.text(of: "home/Page.md") == "page")
        #expect(try folder.text(of: "home/A.swift") == "source")
    }

    @Test("A listed file behind a linked catalogue is not removed", arguments: ["z.docc", "out.docc"])
    func removesNothingBehindALink(catalogue: String) throws {
        try folder.write("// \(EmitterOptions().header)\n", to: "home/Marked.md")
        try link("out/\(catalogue)", to: "home")
        try list("\(catalogue)/key", "\(catalogue)/Page.md", "\(catalogue)/Marked.md", "\(catalogue)/A.swift")
        #expect(try generate(file("A.swift")) == ["A.swift": .added])
        #expect(folder.exists("home/Marked.md"))
        try FileManager.default.removeItem(atPath: folder.path("home/Marked.md"))
        try expectHomeAsItWas()
    }

    @Test("An output folder below a folder with a non-ASCII name is found again")
    func lettersBeyondASCII() throws {
        let base = folder.path("Bücherei")
        let output = OutputFolder(path: base + "/out/in", base: base)
        try output.apply(output.changes(generating: [file("A.swift")]))
        #expect(try folder.text(of: "Bücherei/out/in/A.swift") == mark + "a")
        let changes = try output.changes(generating: [file("A.swift")])
        #expect(changes.entries.map(\.kind) == [.unchanged])
    }

    @Test("A page is not written through a linked catalogue")
    func writesNothingBehindALink() throws {
        try link("out/out.docc", to: "home")
        let failure = OutputFailure(errors: [.link(path: folder.path("out/out.docc"))])
        #expect(throws: failure) { try generate(file("out.docc/Page.md"), file("out.docc/New.md")) }
        try expectHomeAsItWas()
        // The same holds if the link is made between the comparison and the writing.
        try FileManager.default.removeItem(atPath: folder.path("out/out.docc"))
        let changes = try output.changes(generating: [file("out.docc/Page.md")])
        try link("out/out.docc", to: "home")
        #expect(throws: failure) { try output.apply(changes) }
        try expectHomeAsItWas()
    }

    @Test("A link in place of a generated file is an error and is kept")
    func linkedFiles() throws {
        try link("out/A.swift", to: "home/A.swift")
        try list("A.swift")
        let failure = OutputFailure(errors: [.link(path: folder.path("out/A.swift"))])
        #expect(throws: failure) { try generate(file("A.swift")) }
        #expect(try generate(file("B.swift")) == ["B.swift": .added])
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out/A.swift")).hasSuffix("A.swift"))
        try expectHomeAsItWas()
    }

    @Test("A link in place of the list of generated files is an error")
    func linkedList() throws {
        try FileManager.default.removeItem(atPath: folder.path("out/.oasgen-manifest"))
        try link("out/.oasgen-manifest", to: "home/key")
        let failure = OutputFailure(errors: [.link(path: folder.path("out/.oasgen-manifest"))])
        #expect(throws: failure) { try generate(file("A.swift")) }
        try expectHomeAsItWas()
    }

    @Test("An output folder that is a link is refused")
    func linkedFolder() throws {
        try link("linked", to: "home")
        let output = OutputFolder(path: folder.path("linked"))
        let failure = OutputFailure(errors: [.link(path: folder.path("linked"))])
        #expect(throws: failure) { try output.changes(generating: [file("B.swift")]) }
        #expect(throws: failure) { try output.addOnce(file("B.swift")) }
        try expectHomeAsItWas()
    }

    @Test("A link in the path below the configuration's folder is refused")
    func linkedParent() throws {
        try link("package/Sources", to: "home")
        let path = folder.path("package/Sources/Generated")
        let failure = OutputFailure(errors: [.link(path: folder.path("package/Sources"))])
        let output = OutputFolder(path: path, base: folder.path("package"))
        #expect(throws: failure) { try output.changes(generating: [file("B.swift")]) }
        try expectHomeAsItWas()
        // Links in the path that the user gave are followed, for example to a build folder on another disk.
        let given = OutputFolder(path: path)
        try given.apply(try given.changes(generating: [file("B.swift")]))
        #expect(folder.exists("home/Generated/B.swift"))
    }

    @Test("A listed file without the mark of generated files is neither replaced nor removed")
    func filesOfTheUsers() throws {
        try folder.write("mine", to: "out/Mine.swift")
        try folder.write("mine", to: "out/Package.resolved")
        try folder.write("mine", to: "out/out.docc/Mine.md")
        try list("Mine.swift", "Package.resolved", "out.docc/Mine.md")
        #expect(try generate(file("A.swift")) == ["A.swift": .added])
        try list("Mine.swift", "out.docc/Mine.md")
        let failure = OutputFailure(errors: [
            .foreignFile(path: output.path(of: "Mine.swift")), .foreignFile(path: output.path(of: "out.docc/Mine.md")),
        ])
        #expect(throws: failure) { try generate(file("Mine.swift"), file("out.docc/Mine.md")) }
        for name in ["Mine.swift", "Package.resolved", "out.docc/Mine.md"] {
            #expect(try folder.text(of: "out/\(name)") == "mine")
        }
    }

    @Test("A page of another catalogue is kept, even with the mark of generated files")
    func otherCatalogues() throws {
        try folder.write(mark, to: "out/Other.docc/Page.md")
        try folder.write(mark, to: "out/out.docc/Page.md")
        try folder.write(mark, to: "out/out.docc/Page.txt")
        try list("Other.docc/Page.md", "out.docc/Page.md", "out.docc/Page.txt")
        #expect(try generate(file("A.swift")) == ["A.swift": .added, "out.docc/Page.md": .removed])
        #expect(folder.exists("out/Other.docc/Page.md"))
        #expect(folder.exists("out/out.docc/Page.txt"))
        #expect(!folder.exists("out/out.docc/Page.md"))
    }

    @Test("A file that appears before a new file is written is kept")
    func filesThatComeBetween() throws {
        let changes = try output.changes(generating: [file("A.swift")])
        try folder.write("mine", to: "out/A.swift")
        let failure = OutputFailure(errors: [.foreignFile(path: output.path(of: "A.swift"))])
        #expect(throws: failure) { try output.apply(changes) }
        #expect(try folder.text(of: "out/A.swift") == "mine")
    }

    @Test("A pipe in place of a file of the output is an error and does not block the run", .timeLimit(.minutes(1)))
    func pipes() throws {
        let error = { (name: String) in
            OutputError.system(
                SystemError(
                    action: "read", path: folder.path("out/\(name)"),
                    reason: "it is a named pipe, and only regular files are read"))
        }
        try #require(mkfifo(folder.path("out/A.swift"), 0o600) == 0)
        #expect(throws: OutputFailure(errors: [error("A.swift")])) { try generate(file("A.swift")) }
        try list("A.swift")
        #expect(try generate(file("B.swift")) == ["B.swift": .added])
        try FileManager.default.removeItem(atPath: folder.path("out/.oasgen-manifest"))
        try #require(mkfifo(folder.path("out/.oasgen-manifest"), 0o600) == 0)
        #expect(throws: OutputFailure(errors: [error(".oasgen-manifest")])) { try generate(file("B.swift")) }
    }

    @Test("A file whose template omits the mark of generated files gets the mark")
    func templatesWithoutTheMark() throws {
        try folder.write(
            "{{! view: FileView }}\n{{#imports}}\nimport {{module}}\n{{/imports}}\n{{#blocks}}\n{{.}}\n{{/blocks}}\n",
            to: "templates/file.mustache")
        try folder.write("{{! view: PageView }}\n# {{title}}\n", to: "templates/page.mustache")
        var configuration = Configuration(spec: Golden.folder.appending(path: "Models/shop.yaml").path)
        configuration.output = folder.path("Shop")
        configuration.templates = folder.path("templates")
        configuration.docc = true
        for _ in 0..<2 {
            let outcome = try Pipeline(configuration).run()
            #expect(outcome.diagnostics.isEmpty)
            for file in outcome.generated {
                let text = try folder.text(of: "Shop/\(file.name)")
                #expect(file.name.hasSuffix(".md") ? text.hasSuffix(" -->\n") : text.hasPrefix(mark), "\(file.name)")
            }
            configuration.access = .package
        }
    }
}
