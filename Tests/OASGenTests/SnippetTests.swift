import Foundation
import TestSupport
import Testing

/// Every block of the pages and of the doc comments of the libraries.
@Suite struct SnippetTests {
    private let snippets: [Snippet]
    private let folder: TemporaryFolder

    init() throws {
        snippets = try SnippetPages.snippets()
        folder = try TemporaryFolder()
    }

    @Test("Every block has a language that is checked")
    func everyLanguageIsOneThatIsChecked() {
        #expect(snippets.count > 70)
        for snippet in snippets {
            let isKnown = ["swift", "yaml", "json", "sh", "console", "mustache", ""].contains(snippet.language)
            #expect(isKnown, "\(snippet): nothing checks '\(snippet.language)'")
        }
    }

    @Test("Every exception and every preamble belongs to a block")
    func everyExceptionAndPreambleIsOfABlock() {
        for exception in SnippetExceptions.blocks {
            let same = snippets.filter { $0.page == exception.page && $0.text.contains(exception.mark) }
            #expect(same.count == 1, "\(exception.page): \(exception.mark)")
        }
        let programs = Set(snippets(in: "sh", "console").flatMap { ShellCommand.all(in: $0.text) }.map(\.program))
        #expect(programs.isSuperset(of: SnippetExceptions.programs.keys))
        #expect(SwiftPreamble.unused(in: snippets) == [])
    }

    @Test("Every block in Swift compiles", .tags(.slow))
    func everySwiftSnippetCompiles() async throws {
        try await aside {
            try writeHarbour()
            var previous: Snippet?
            for (number, snippet) in snippets(in: "swift").enumerated() where !SwiftSnippets.isManifest(snippet) {
                let before = previous?.page == snippet.page ? previous : nil
                previous = snippet
                if SnippetExceptions.reason(snippet) != nil { continue }
                let source = try SwiftSnippets.source(of: snippet, after: before, number: number)
                try folder.write(source, to: "code/Snippet\(number).swift")
            }
            let folders = ["harbour", "code"].map { folder.url.appending(path: $0) }
            try TypeCheck.run(folders, try SnippetCompiler.options() + ["-no-warnings-as-errors"])
        }
    }

    @Test("An error in a block is reported with the line of the page")
    func aSnippetThatIsWrongIsToldByItsPagesLine() async throws {
        try await aside {
            let wrong = Snippet.all(in: "# Page\n\n```swift\nlet a = 1\nlet b = c\n```\n", page: "Page.md")
            try folder.write(try SwiftSnippets.source(of: wrong[0], after: nil, number: 0), to: "Wrong.swift")
            let complaints = try SnippetCompiler.output(of: ["swiftc", "-typecheck", folder.path("Wrong.swift")])
            #expect(complaints.contains("Page.md:5:9: error: cannot find 'c' in scope"))
        }
    }

    @Test("Every block of a manifest compiles", .tags(.slow))
    func everyManifestSnippetCompiles() async throws {
        try await aside {
            for (number, snippet) in snippets(in: "swift").enumerated() where SwiftSnippets.isManifest(snippet) {
                try folder.write(SwiftSnippets.manifest(snippet, number: number), to: "code/Snippet\(number).swift")
            }
            let options = try SnippetCompiler.manifestOptions()
            try TypeCheck.run([folder.url.appending(path: "code")], options + ["-no-warnings-as-errors"])
        }
    }

    @Test("Every block in YAML has exactly the diagnostics of its heading")
    func everyYAMLSnippetIsWhatItStandsFor() async throws {
        try await aside {
            for snippet in snippets(in: "yaml", "json") { try read(YAMLSnippet(snippet)) }
        }
    }

    @Test("Every block of shell commands works", .tags(.slow))
    func everyShellSnippetWorks() async throws {
        try await aside {
            let document = try harbour()
            for (page, blocks) in Dictionary(grouping: snippets, by: \.page) {
                var shell = try ShellCheck(page: page, document: document)
                for block in blocks {
                    switch block.language {
                    case "yaml": try shell.place(block)
                    case "sh", "console":
                        let problems = try shell.run(block, block.text)
                        #expect(problems == [])
                    case "" where SnippetExceptions.reason(block) == nil && !ShownOutput.isShown(block):
                        for line in block.lines { #expect(shell.output.contains(line + "\n"), "\(block): \(line)") }
                    default: break
                    }
                    if case .steps = YAMLSnippet(block).kind {
                        let problems = try shell.run(block, block.text.replacing("- run: ", with: ""))
                        #expect(problems == [])
                    }
                }
            }
        }
    }

    /// Lints a block. It must report exactly the diagnostic of its heading, or none.
    private func read(_ yaml: YAMLSnippet) throws {
        if case .steps = yaml.kind { return }
        let folder = try TemporaryFolder()
        for (name, text) in yaml.files { try folder.write(text, to: name) }
        var arguments = ["lint", "--diagnostics", "text"]
        arguments += folder.exists("oasgen.yaml") ? ["--config", "oasgen.yaml"] : ["openapi.yaml"]
        if folder.exists("sandbox.overlay.yaml") { arguments += ["--overlay", "sandbox.overlay.yaml"] }
        let result = try Tool(folder: folder.url).run(arguments)
        let codes = Set(result.output.matches(of: #/\[(OAS\d{4})\]/#).map { String($0.1) })
        let expected = Set([yaml.code].compactMap(\.self))
        #expect(codes == expected, "\(yaml.snippet): \(result.output)\(result.errors)")
    }

    private func snippets(in languages: String...) -> [Snippet] { snippets.filter { languages.contains($0.language) } }

    /// Returns the document of the first package in README.
    private func harbour() throws -> String {
        try #require(snippets(in: "yaml").first { $0.text.hasPrefix("openapi: ") }).text + "\n"
    }

    /// Generates the code that the program of that package uses.
    private func writeHarbour() throws {
        try folder.write(try harbour(), to: "openapi.yaml")
        let result = try Tool(folder: folder.url).run("generate", "openapi.yaml", "--output", "harbour", "--strict")
        #expect(result.status == 0, "\(result.errors)")
    }
}
