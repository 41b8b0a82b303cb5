import Foundation
import Generation
import RandomEdits
import SourceTree
import TestSupport
import Testing

/// Sequences of edits of the tour, generated into one folder.
///
/// After each edit the folder must be equal to one that is generated anew, except for files that an error keeps.
/// `OASGEN_EDITS` sets the number of edits, which is 50 by default, and `OASGEN_SEED` sets the first seed.
@Suite(.tags(.slow)) struct RandomEditTests {
    private static let environment = ProcessInfo.processInfo.environment
    /// The number of edits of one seed, which leaves enough of the document to edit.
    private static let editsOfOneSeed = 50
    private static let seeds: [UInt64] = {
        let first = environment["OASGEN_SEED"].flatMap { UInt64($0) } ?? 1
        let count = (environment["OASGEN_EDITS"].flatMap { Int($0) } ?? 50) / editsOfOneSeed
        return (0..<UInt64(max(count, 1))).map { first + $0 }
    }()

    private let folder: TemporaryFolder
    private let configuration: Configuration

    init() throws {
        folder = try TemporaryFolder()
        var configuration = Configuration(spec: folder.path("openapi.json"))
        configuration.output = folder.path("out")
        configuration.coders = ["application/xml"]
        // Edits make faults. The rest of the document is generated nevertheless.
        configuration.keepGoing = true
        self.configuration = configuration
    }

    @Test("The folder after each edit is equal to one that is generated anew", arguments: seeds)
    func everyEditLeavesTheFolderAsIfGeneratedAnew(seed: UInt64) async throws {
        try await aside {
            var document = try #require(EditedDocument(Self.tour(), seed: seed))
            var tree: [String: String] = [:]
            for number in 1...Self.editsOfOneSeed {
                let place: Comment = "OASGEN_SEED=\(seed), edit \(number): \(document.edit()?.description ?? "none")"
                try folder.write(document.text, to: "openapi.json")
                let outcome = try Pipeline(configuration).run()
                let changes = try #require(outcome.changes, place)
                let generated = Dictionary(uniqueKeysWithValues: outcome.generated.map { ($0.name, $0.contents) })
                let isToldRight = Self.tells(changes, of: tree, becoming: generated)
                #expect(isToldRight, place)
                // After an edit that makes an error, files that are no longer generated are kept.
                let kept = outcome.hasErrors ? tree.filter { generated[$0.key] == nil } : [:]
                tree = try written()
                // A new run, which compares with the folder as `--check` does.
                var check = configuration
                check.check = true
                let anew = try Pipeline(check).run()
                let files = Dictionary(uniqueKeysWithValues: anew.generated.map { ($0.name, $0.contents) })
                let isAsAnew = tree == files.merging(kept) { file, _ in file }
                #expect(isAsAnew, place)
                #expect(anew.changes?.isEmpty == true, place)
                guard isToldRight, isAsAnew else { return }
            }
            #expect(try folder.names().sorted() == ["openapi.json", "out"])
        }
    }

    /// The other test would pass if edits never changed anything.
    @Test("Edits change the generated code")
    func editsMatter() async throws {
        try await aside {
            var document = try #require(EditedDocument(Self.tour(), seed: 1))
            var texts = [document.text]
            for _ in 1...20 {
                _ = document.edit()
                texts.append(document.text)
            }
            #expect(Set(texts).count > 10)
            let outputs = try [0, 10, 20].map { index in
                try folder.write(texts[index], to: "openapi.json")
                return try Pipeline(configuration).run(through: .render).generated
            }
            #expect(outputs[0] != outputs[1] && outputs[1] != outputs[2])
            #expect(outputs.allSatisfy { $0.count > 30 })
        }
    }

    private static func tells(
        _ changes: OutputChanges, of old: [String: String], becoming new: [String: String]
    ) -> Bool {
        changes.entries.allSatisfy { entry in
            switch entry.kind {
            case .added: old[entry.name] == nil
            case .changed: old[entry.name] != nil && old[entry.name] != new[entry.name]
            case .unchanged: old[entry.name] == new[entry.name]
            case .removed: old[entry.name] != nil && new[entry.name] == nil
            }
        }
    }

    private func written() throws -> [String: String] {
        var tree: [String: String] = [:]
        for name in try folder.names(in: "out") where !name.hasPrefix(".") {
            tree[name] = try folder.text(of: "out/\(name)")
        }
        return tree
    }

    /// Returns the bundled feature tour.
    private static func tour() throws -> Node {
        let source = ProjectFolder.specs.appending(path: "feature-tour/openapi.yaml")
        let bundler = Bundler(Configuration(spec: source.path))
        let files = SourceFiles()
        let file = files.add(text: try #require(bundler.bundle(as: .json).text), path: "tour.json")
        return try #require(YAMLReader.read(file, of: files, diagnostics: Diagnostics()))
    }
}
