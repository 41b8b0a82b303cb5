import Foundation
import Generation
import RandomEdits
import SourceTree
import SpecChanges
import TestSupport
import Testing

/// Edits of the tour of features, each at a random place, and what the report makes of them.
///
/// `OASGEN_EDITS` says how many of each kind, `OASGEN_SEED` which.
@Suite struct EditTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["OASGEN_EDITS"].flatMap { Int($0) } ?? 12
    private static let seed = environment["OASGEN_SEED"].flatMap { UInt64($0) } ?? 1

    /// The tour as one JSON document, and what it says.
    private static let tour: (text: String, root: Node?) = {
        let path = RuleTableTests.root.appending(path: "Specs/feature-tour/openapi.yaml").path
        let text = Bundler(Configuration(spec: path)).bundle(as: .json).text ?? ""
        let files = SourceFiles()
        let file = files.add(text: text, path: "tour.json")
        return (text, YAMLReader.read(file, of: files, diagnostics: Diagnostics()))
    }()

    /// What became of the tour by an edit.
    private struct Edited: CustomStringConvertible {
        let description: String
        let text: String
        let outcome: ComparisonOutcome
        var changes: [Change] { outcome.report?.changes ?? [] }
        /// Whether the edit made a mistake.
        var isBroken: Bool { outcome.diagnostics.contains { $0.severity == .error } }
    }

    private static func outcome(_ old: String, _ new: String) -> ComparisonOutcome {
        let files = SourceFiles()
        _ = files.add(text: old, path: "old.json")
        _ = files.add(text: new, path: "new.json")
        return SpecComparison(Configuration(spec: "new.json"), files: files).changes(since: "old.json")
    }

    /// The tour with one edit each time, where that is no mistake.
    private static func edits(
        _ kinds: [EditedDocument.Kind], in sections: [String?]
    ) throws -> [Edited] {
        let root = try #require(tour.root)
        var result: [Edited] = []
        for number in 0..<count {
            var document = try #require(EditedDocument(root, seed: seed &+ UInt64(number)))
            guard let edit = document.edit(kinds, in: sections) else { continue }
            let text = document.text
            let edited = Edited(
                description: "OASGEN_SEED=\(seed &+ UInt64(number)) OASGEN_EDITS=1: \(edit)", text: text,
                outcome: outcome(tour.text, text))
            if !edited.isBroken { result.append(edited) }
        }
        #expect(count < 12 || result.count * 2 >= count, "most edits are mistakes, and nothing is compared")
        return result
    }

    @Test func sameIsNoChange() {
        #expect(!Self.tour.text.isEmpty)
        #expect(Self.outcome(Self.tour.text, Self.tour.text).report?.isEmpty == true)
    }

    /// Order is nothing on the wire, and in Swift the order of arguments.
    @Test func orderIsArgumentsAlone() async throws {
        try await aside {
            let tree = try JSONSerialization.jsonObject(with: Data(Self.tour.text.utf8))
            let sorted = try JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys])
            let text = String(decoding: sorted, as: UTF8.self)
            let edits = try Self.edits([.reorder], in: ["responses", "enum", "required", "oneOf", "anyOf", "schemas"])
            for edited in edits {
                let further = edited.changes.filter { $0.rule.id != "swift-cases-reordered" }
                #expect(further.isEmpty, "\(edited): \(further.map(\.rule.id))")
            }
            let moves = try Self.edits([.reorder], in: ["properties", "parameters", "allOf"])
            for changes in moves.map(\.changes) + [Self.outcome(Self.tour.text, text).report?.changes ?? []] {
                #expect(changes.allSatisfy { ["swift-order-changed", "swift-cases-reordered"].contains($0.rule.id) }, "\(changes.map(\.rule.id))")
            }
        }
    }

    /// Nothing that went is called harmless.
    @Test func removedIsNotHarmless() async throws {
        try await aside {
            let sections = [
                "properties", "paths", "responses", "parameters", "content", "headers", "enum", "required", "oneOf",
                "anyOf", "webhooks", "schemas",
            ]
            for edited in try Self.edits([.remove], in: sections) { expectHarm(edited) }
        }
    }

    /// Nothing that is of another type is called harmless.
    @Test func retypedIsNotHarmless() async throws {
        try await aside {
            let sections = ["properties", "schemas", "oneOf", "anyOf", "prefixItems"] + EditedDocument.single
            for edited in try Self.edits([.retype], in: sections) { expectHarm(edited) }
        }
    }

    /// Nothing that is called something else is called harmless.
    @Test func renamedIsNotHarmless() async throws {
        try await aside {
            let sections = ["properties", "paths", "parameters", "enum"]
            for edited in try Self.edits([.rename], in: sections) { expectHarm(edited) }
        }
    }

    private func expectHarm(_ edited: Edited) {
        #expect(edited.changes.contains { !$0.isHarmless }, "\(edited): \(edited.changes.map(\.rule.id))")
        let harmless = edited.changes.filter { $0.isHarmless }.map(\.rule.id).filter { id in
            id.contains("removed") || id.contains("renamed") || id.contains("type-changed")
        }
        #expect(harmless.isEmpty, "\(edited)")
    }

    /// Whatever is edited, one thing after the other: a comparison comes to an end, both ways.
    @Test func anythingIsCompared() async throws {
        try await aside {
            let root = try #require(Self.tour.root)
            var document = try #require(EditedDocument(root, seed: Self.seed))
            var text = Self.tour.text
            for _ in 0..<Self.count {
                let edit = document.edit()
                let next = document.text
                let (forth, back) = (Self.outcome(text, next), Self.outcome(next, text))
                let comment: Comment = "OASGEN_SEED=\(Self.seed): \(String(describing: edit))"
                #expect((forth.report == nil) == (back.report == nil), comment)
                #expect((forth.report?.isEmpty ?? true) == (back.report?.isEmpty ?? true), comment)
                text = next
            }
        }
    }
}
