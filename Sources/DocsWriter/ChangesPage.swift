internal import SpecChanges

/// The page about `oasgen diff`, with the tables of all rules at its end.
struct ChangesPage: Page {
    let fileName = "changes.md"

    func text(updating current: String) throws -> String {
        let first = Self.heading(Rule.Topic.allCases[0])
        let prose = current.range(of: first).map { String(current[..<$0.lowerBound]) } ?? current
        return prose + Rule.Topic.allCases.map(Self.table).joined(separator: "\n")
    }

    private static func heading(_ topic: Rule.Topic) -> String { "### \(topic.rawValue)\n" }

    private static func table(of topic: Rule.Topic) -> String {
        var text = heading(topic) + "\n| rule | change | request | response | Swift |\n|---|---|---|---|---|\n"
        for rule in Rule.allCases where rule.topic == topic {
            text += "| `\(rule.id)` | \(rule.summary) | \(rule.request.rawValue) | \(rule.response.rawValue) "
            text += "| \(rule.source.rawValue) |\n"
        }
        return text
    }
}
