import Foundation
import SpecChanges
import TestSupport
import Testing

/// The rules of the tool and the table of `docs/changes.md`.
@Suite struct RuleTableTests {
    @Test("The page lists every rule with its summary and effects, and no others")
    func docsHaveTheRules() throws {
        let text = try String(contentsOf: ProjectFolder.root.appending(path: "docs/changes.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.split(separator: "|").count == 5 }
        let documented = rows.map { String($0).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }

        let expected = Rule.allCases.map { rule in
            ["`\(rule.id)`", rule.summary, rule.request.rawValue, rule.response.rawValue, rule.source.rawValue]
        }
        let missing = expected.filter { !documented.contains($0) }
        let stale = documented.filter { !expected.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
        #expect(stale.isEmpty, "\(stale)")
        #expect(documented.count == Rule.allCases.count)
    }
}
