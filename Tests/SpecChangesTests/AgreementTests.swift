import Foundation
import Generation
import RandomEdits
import SourceTree
import SpecChanges
import TestSupport
import Testing

/// The agreement of `oasgen diff` and `oasgen generate`.
///
/// If the code that is generated from two documents differs in more than comments, `diff` reports a change. The order of
/// operations in the code is that of the document and makes no difference for users, so the lines of files with
/// operations are compared in any order.
///
/// `OASGEN_EDITS` sets the number of edited documents, and `OASGEN_SEED` sets the first seed.
@Suite struct AgreementTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["OASGEN_EDITS"].flatMap { Int($0) } ?? 1_000
    private static let seed = environment["OASGEN_SEED"].flatMap { UInt64($0) } ?? 1

    /// The documents of the golden models, which are small and have one topic each.
    private static let cases: [(name: String, text: String)] = {
        let folder = ProjectFolder.tests("ModelBuilderTests").appending(path: "Cases")
        return Golden.cases(in: folder, suffix: ".yaml").compactMap { name in
            (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
        }
    }()

    /// Returns the code that is generated from a text, without comments, or `nil` if the text has errors.
    private static func code(_ text: String, path: String) throws -> [String: String]? {
        let files = SourceFiles()
        _ = files.add(text: text, path: path)
        let outcome = try Pipeline(Configuration(spec: path), files: files).run(through: .render)
        guard !outcome.hasErrors else { return nil }
        return Dictionary(
            uniqueKeysWithValues: outcome.generated.map { file in
                let code = withoutComments(file.contents)
                let hasOperations = ["+Operations.swift", "Handler.swift", "Client.swift"].contains {
                    file.name.hasSuffix($0)
                }
                return (file.name, hasOperations ? code.split(separator: "\n").sorted().joined(separator: "\n") : code)
            })
    }

    private static func changes(_ old: String, _ new: String, extension suffix: String) -> [Change]? {
        let files = SourceFiles()
        _ = files.add(text: old, path: "old.\(suffix)")
        _ = files.add(text: new, path: "api.\(suffix)")
        return SpecComparison(Configuration(spec: "api.\(suffix)"), files: files).changes(since: "old.\(suffix)")
            .report?
            .changes
    }

    /// Returns Swift code without comments, blank lines and indentation.
    static func withoutComments(_ code: String) -> String {
        code.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
            .joined(separator: "\n")
    }

    /// Returns a description of the disagreement about two documents, or `nil` if the tools agree or a document has errors.
    private static func disagreement(_ old: String, _ new: String, extension suffix: String) throws -> String? {
        guard let before = try code(old, path: "api.\(suffix)"), let after = try code(new, path: "api.\(suffix)"),
            before != after, let changes = changes(old, new, extension: suffix), changes.isEmpty
        else { return nil }
        let names = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }
        let lines = names.prefix(2).map { name in
            let old = Set((before[name] ?? "").split(separator: "\n"))
            let new = (after[name] ?? "").split(separator: "\n").filter { !old.contains($0) }
            return "\(name): \(new.prefix(3).joined(separator: " / "))"
        }
        return "diff reports nothing, but the code differs: \(lines.joined(separator: "; "))"
    }

    @Test("Generated code is unchanged if diff reports no change after a random edit", .tags(.slow))
    func randomEdits() async throws {
        try await aside {
            #expect(Self.cases.count > 30)
            var edited = 0
            for number in 0..<Self.count {
                let seed = Self.seed &+ UInt64(number)
                let document = Self.cases[Int(seed % UInt64(Self.cases.count))]
                let files = SourceFiles()
                let file = files.add(text: document.text, path: document.name)
                let root = try #require(YAMLReader.read(file, of: files, diagnostics: Diagnostics()))
                var editing = try #require(EditedDocument(root, seed: seed))
                let old = editing.text
                guard let edit = editing.edit() else { continue }
                edited += 1
                let problem = try Self.disagreement(old, editing.text, extension: "json")
                #expect(problem == nil, "OASGEN_SEED=\(seed) OASGEN_EDITS=1: \(document.name): \(edit)")
            }
            #expect(edited * 2 > Self.count, "most documents have nothing to edit")
        }
    }

    @Test("Generated code is unchanged if diff reports no change between two documents of a rule", .tags(.slow))
    func documentsOfRules() async throws {
        try await aside {
            let rules = RuleTests.cases
            #expect(rules.count > 100)
            for rule in rules {
                for direction in rule.directions {
                    let (old, new) = rule.documents(direction)
                    let forth = try Self.disagreement(old, new, extension: "yaml")
                    #expect(forth == nil, "\(rule)")
                    let back = try Self.disagreement(new, old, extension: "yaml")
                    #expect(back == nil, "\(rule), back")
                }
            }
        }
    }

    @Test("Removing comments keeps the rest of the code")
    func withoutComments() {
        let code = "/// A.\nstruct A {\n    // B.\n    let b = \"// c\"\n\n}\n"
        #expect(Self.withoutComments(code) == "struct A {\nlet b = \"// c\"\n}")
    }
}
