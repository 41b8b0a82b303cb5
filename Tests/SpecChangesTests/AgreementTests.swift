import Foundation
import Generation
import RandomEdits
import SourceTree
import SpecChanges
import TestSupport
import Testing

/// `oasgen diff` and `oasgen generate` agree: where `diff` finds no change, the generated code is the same but for comments,
/// and where the code differs, `diff` reports a change.
///
/// The order of an API's operations is that of the document and no difference for users, so that the lines of files with
/// operations are compared in any order.
///
/// `OASGEN_EDITS` sets how many documents are edited, and `OASGEN_SEED` the first seed.
@Suite struct AgreementTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["OASGEN_EDITS"].flatMap { Int($0) } ?? 1_000
    private static let seed = environment["OASGEN_SEED"].flatMap { UInt64($0) } ?? 1

    /// The documents of the builder's golden models, which are small and have one topic each.
    private static let cases: [(name: String, text: String)] = {
        let folder = RuleTableTests.root.appending(path: "Tests/ModelBuilderTests/Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
            (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
        }
    }()

    /// The code that is generated from a text, without comments, or `nil` if the text has errors.
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

    /// The tokens of Swift code: without comments, blank lines and indentation.
    static func withoutComments(_ code: String) -> String {
        code.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
            .joined(separator: "\n")
    }

    /// Returns how the two tools disagree about two documents, or `nil` if they agree or one of the documents has errors.
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
        return "nothing is reported, and the code differs: \(lines.joined(separator: "; "))"
    }

    @Test("Where diff reports no change after a random edit, the generated code is the same")
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

    @Test("Where diff reports no change between two documents of a rule, the generated code is the same")
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

    @Test("Code without comments keeps everything else")
    func withoutComments() {
        let code = "/// A.\nstruct A {\n    // B.\n    let b = \"// c\"\n\n}\n"
        #expect(Self.withoutComments(code) == "struct A {\nlet b = \"// c\"\n}")
    }
}
