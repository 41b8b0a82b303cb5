import SpecChanges
import Testing

/// The rules, each tested with two small documents in each direction that applies to it.
@Suite struct RuleTests {
    static let cases: [RuleCase] =
        RuleCase.connection + RuleCase.operations + RuleCase.messages + RuleCase.schemas + RuleCase.bounds
        + RuleCase.directed + RuleCase.swift

    @Test("Two documents that differ by one rule have the change of that rule", arguments: cases)
    func rule(_ item: RuleCase) throws {
        let rule = try #require(Rule.allCases.first { $0.id == item.rule }, "\(item.rule) is no rule")
        for direction in item.directions {
            let (old, new) = item.documents(direction)
            let changes = Comparing.changes(old, new)
            let found = changes.map(\.rule.id).filter { $0 != item.rule && !item.also.contains($0) }
            #expect(found.isEmpty, "\(item.rule) in a \(direction): \(found)")
            guard let change = changes.first(where: { $0.rule.id == item.rule }) else {
                Issue.record("\(item.rule) is not found in a \(direction)")
                continue
            }
            #expect(change.wire == (direction == .request ? rule.request : rule.response), "\(item.rule), \(direction)")
            if let effect = Self.effect(rule.source.rawValue, direction) {
                #expect(change.source == effect, "\(item.rule), \(direction)")
            }
        }
    }

    /// Returns the effect of a word of the table in a direction, or nil if it depends on the types.
    static func effect(_ word: String, _ direction: Direction) -> SourceEffect? {
        let isRequest = direction == .request
        switch word {
        case "compiles": return SourceEffect()
        case "breaks": return SourceEffect(callers: .breaks, handlers: .breaks)
        case "callers": return SourceEffect(callers: .breaks)
        case "handlers": return SourceEffect(handlers: .breaks)
        case "makers": return isRequest ? SourceEffect(callers: .breaks) : SourceEffect(handlers: .breaks)
        case "readers": return isRequest ? SourceEffect(handlers: .breaks) : SourceEffect(callers: .breaks)
        case "callers switch": return SourceEffect(callers: .switches)
        case "switches": return isRequest ? SourceEffect(handlers: .switches) : SourceEffect(callers: .switches)
        default: return nil
        }
    }

    @Test("Every rule has a case and a unique id")
    func everyRuleHasACase() {
        let tried = Set(Self.cases.map(\.rule))
        let missing = Rule.allCases.map(\.id).filter { !tried.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
        #expect(Set(Rule.allCases.map(\.id)).count == Rule.allCases.count)
        #expect(Rule.allCases.count >= 120)
    }
}
