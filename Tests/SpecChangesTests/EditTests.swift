import Foundation
import Generation
import RandomEdits
import SourceTree
import SpecChanges
import TestSupport
import Testing

/// Comparisons of the feature tour with edited versions, each with an edit at a random place.
///
/// `OASGEN_EDITS` sets the number of edits of each kind, and `OASGEN_SEED` sets the first seed.
@Suite struct EditTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["OASGEN_EDITS"].flatMap { Int($0) } ?? 12
    private static let seed = environment["OASGEN_SEED"].flatMap { UInt64($0) } ?? 1

    /// The tour as one JSON document, as text and as a tree.
    private static let tour: (text: String, root: Node?) = {
        let path = ProjectFolder.specs.appending(path: "feature-tour/openapi.yaml").path
        let text = Bundler(Configuration(spec: path)).bundle(as: .json).text ?? ""
        let files = SourceFiles()
        let file = files.add(text: text, path: "tour.json")
        return (text, YAMLReader.read(file, of: files, diagnostics: Diagnostics()))
    }()

    /// The tour after an edit, and its comparison with the original.
    private struct Edited: CustomStringConvertible {
        let description: String
        let text: String
        let outcome: ComparisonOutcome
        var changes: [Change] { outcome.report?.changes ?? [] }
        /// True if the edited document has errors.
        var isBroken: Bool { outcome.diagnostics.contains { $0.severity == .error } }
    }

    private static func outcome(_ old: String, _ new: String) -> ComparisonOutcome {
        let files = SourceFiles()
        _ = files.add(text: old, path: "old.json")
        _ = files.add(text: new, path: "new.json")
        return SpecComparison(Configuration(spec: "new.json"), files: files).changes(since: "old.json")
    }

    /// Returns versions of the tour with one edit each, without those that have errors.
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
        #expect(count < 12 || result.count * 2 >= count, "most edits make errors, so too little is compared")
        return result
    }

    @Test("A document has no changes compared with itself")
    func sameIsNoChange() {
        #expect(!Self.tour.text.isEmpty)
        #expect(Self.outcome(Self.tour.text, Self.tour.text).report?.isEmpty == true)
    }

    /// Order has no meaning in requests and responses. In Swift it is the order of arguments.
    @Test("Reordering changes nothing except the order of arguments and cases", .tags(.slow))
    func orderIsArgumentsAlone() async throws {
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
                let rules = Set(changes.map(\.rule.id))
                #expect(rules.isSubset(of: ["swift-order-changed", "swift-cases-reordered"]), "\(rules)")
            }
        }
    }

    @Test("A removal is reported as harmful", .tags(.slow))
    func removedIsNotHarmless() async throws {
        try await aside {
            let sections = [
                "properties", "paths", "responses", "parameters", "content", "headers", "enum", "required", "oneOf",
                "anyOf", "webhooks", "schemas",
            ]
            for edited in try Self.edits([.remove], in: sections) { expectHarm(edited) }
        }
    }

    @Test("A change of a type is reported as harmful", .tags(.slow))
    func retypedIsNotHarmless() async throws {
        try await aside {
            let sections = ["properties", "schemas", "oneOf", "anyOf", "prefixItems"] + EditedDocument.single
            for edited in try Self.edits([.retype], in: sections) { expectHarm(edited) }
        }
    }

    @Test("A change of a name is reported as harmful", .tags(.slow))
    func renamedIsNotHarmless() async throws {
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

    /// The edits are made one after the other.
    @Test("Edited documents can be compared in both directions with consistent results", .tags(.slow))
    func anythingIsCompared() async throws {
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
