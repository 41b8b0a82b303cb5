import Foundation
import SourceTree
import SwiftEmitter
import TestSupport
import Testing

@testable import Bundling
@testable import Generation

/// Hostile text in every field and under every key of the specification, in every mode of the generator. A lexer of the
/// tests and the compiler's parser check that none of it is code.
@Suite struct HostileDocumentTests {
    /// The options of the output.
    enum Mode: Int, CaseIterable {
        case files, shards, pages, models, templates
    }

    private let folder: TemporaryFolder
    private let templates: String

    init() throws {
        folder = try TemporaryFolder()
        templates = folder.path("templates")
        let extensions = "{{#extensions}}{{name}} {{value}} {{json}} {{#items}}{{.}}{{/items}}{{/extensions}}"
        let literal = "{{#extensions}}\nlet _ = {{literal}}\n{{/extensions}}\n"
        for name in ["structure", "property", "enumeration", "union", "alias", "operation", "client"] {
            _ = try TemplateExport(folder: templates).write([name])
            let text = try folder.text(of: "templates/\(name).mustache")
            try folder.write(text + "// \(extensions)\n" + literal, to: "templates/\(name).mustache")
        }
    }

    private func configuration(_ mode: Mode, case number: Int) -> Configuration {
        var configuration = Configuration(spec: folder.path("openapi.json"))
        configuration.output = folder.path("out-\(number)/Sources/Shop")
        switch mode {
        case .files: break
        case .shards: (configuration.shards, configuration.namespace) = (["Space+OpenAPI-1.swift"], "Space")
        case .pages: (configuration.docc, configuration.scaffold) = (true, true)
        case .models:
            (configuration.access, configuration.header) = (
                .internal, HostileTexts.all[number % HostileTexts.all.count]
            )
        case .templates: configuration.templates = templates
        }
        return configuration
    }

    /// The files that are generated from a document.
    private func generate(_ document: String, _ mode: Mode, case number: Int) throws -> [GeneratedFile] {
        try folder.write(document, to: "openapi.json")
        let configuration = configuration(mode, case: number)
        var files = try Pipeline(configuration).run(through: .render).generated
        if mode == .pages {
            let outcome = try Pipeline(configuration).run()
            if let path = outcome.scaffold {
                files.append(
                    GeneratedFile(name: "Scaffold.swift", contents: try String(contentsOfFile: path, encoding: .utf8)))
            }
        }
        return files
    }

    /// Returns the faults of a file; none for a correct one.
    private func problems(_ file: GeneratedFile) -> [String] {
        if file.name.hasSuffix(".md") {
            let text = file.contents
            let tags = text.matches(of: #/(?:^|[^\\])<(?:img|script|!-- !)/#)
            return tags.map { "\($0.output) in a page" }
                + SwiftCodeText("// " + text.replacing("\n", with: "\n// ")).problems
        }
        let text = SwiftCodeText(file.contents)
        return text.problems + (text.code.contains(HostileTexts.marker) ? ["the marker is code"] : [])
    }

    /// The number of texts that are tried in each place. `OASGEN_TEXTS=99` tries all.
    private static let textCount = ProcessInfo.processInfo.environment["OASGEN_TEXTS"].flatMap { Int($0) } ?? 1
    /// The number of tests that the places are divided among. They run at the same time.
    private static let parts = 4

    @Test("Hostile text of any field or key never becomes code", .tags(.slow), arguments: 0..<parts)
    func everyField(part: Int) throws {
        var seen: Set<String> = []
        var number = 0
        var rendered: Set<String> = []
        for row in FeatureTableTests.rows {
            let files = SourceFiles()
            let file = files.add(text: row.document, path: "row.yaml")
            let node = try #require(YAMLReader.read(file, of: files, diagnostics: Diagnostics()))
            for place in HostileTexts.places(in: node) where seen.insert("\(place.kind) \(place.isKey)").inserted {
                guard seen.count % Self.parts == part else { continue }
                for turn in 0..<min(Self.textCount, HostileTexts.all.count) {
                    number += 1
                    let text = (number / Self.parts + turn) % HostileTexts.all.count
                    let mode = Mode.allCases[number % Mode.allCases.count]
                    let document = HostileTexts.document(node, with: HostileTexts.all[text], at: place)
                    for file in try generate(OrderedJSONText.document(document), mode, case: number) {
                        guard rendered.insert(file.contents).inserted else { continue }
                        for problem in problems(file) {
                            Issue.record("\(problem): text \(text) at \(place), \(mode), in \(file.name)")
                        }
                        if file.name.hasSuffix(".swift") {
                            try folder.write(file.contents, to: "parsed/\(rendered.count).swift")
                        }
                    }
                }
            }
        }
        #expect(seen.count > 700)
        #expect(rendered.count > 200)
        #expect(try parse(folder.path("parsed")) == "")
    }

    /// Returns the messages of the compiler's parser about the Swift files in a folder.
    private func parse(_ path: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        try folder.write("", to: "log")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swiftc", "-frontend", "-parse", "-parse-as-library"] + names.map { "\(path)/\($0)" }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "log"))
        try process.run()
        process.waitUntilExit()
        let log = try folder.text(of: "log")
        return process.terminationStatus == 0 ? log : log + "exit \(process.terminationStatus)"
    }

    @Test("The lexer and the parser detect text that has become code")
    func judges() throws {
        for end in ["\n", "\r", "\r\n"] {
            #expect(SwiftCodeText("/// a\(end)stranger(was)here").code.contains(HostileTexts.marker))
        }
        #expect(
            !SwiftCodeText("/// a\nlet a = \"\\u{A}stranger(was)here\\\"\" /* stranger(was)here */").code.contains(
                "strang"))
        #expect(SwiftCodeText("let a = \"\\(stranger(was)here)\"").problems == [#"'\(' in a literal"#])
        #expect(SwiftCodeText("let a = \"a\nlet b = 1").problems == ["a literal without an end"])
        #expect(SwiftCodeText("#if true").problems == ["'#' in code"])
        #expect(SwiftCodeText("/// \u{202E}").problems == ["U+202e at 4"])
        try folder.write("/// a\r) {", to: "broken/a.swift")
        #expect(try parse(folder.path("broken")).contains("error:"))
    }
}
