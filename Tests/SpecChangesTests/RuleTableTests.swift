import Foundation
import SpecChanges
import Testing

/// The table of `docs/changes.md`, the rules of the tool and the ids in its sources are the same.
@Suite struct RuleTableTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func docsHaveTheRules() throws {
        let text = try String(contentsOf: Self.root.appending(path: "docs/changes.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.split(separator: "|").count == 5 }
        let documented = rows.map { String($0).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }

        let expected = Rule.all.map { rule in
            ["`\(rule.id)`", rule.summary, rule.request.rawValue, rule.response.rawValue, rule.source]
        }
        let missing = expected.filter { !documented.contains($0) }
        let stale = documented.filter { !expected.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
        #expect(stale.isEmpty, "\(stale)")
        #expect(documented.count == Rule.all.count)
    }

    /// Words with hyphens in the sources of the comparison are ids of rules, or what ids are made of.
    @Test func sourcesKnowTheRules() throws {
        let folder = Self.root.appending(path: "Sources/SpecChanges")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("Comparer") }
        #expect(names.count > 8)
        let known = Rule.all.map(\.id)
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for match in text.matches(of: #/"([a-z]+(?:-[a-z]+)+)"/#) {
                let id = String(match.1)
                #expect(known.contains { $0 == id || $0.hasPrefix(id + "-") }, "\(id) in \(name) is no rule")
            }
        }
    }
}
