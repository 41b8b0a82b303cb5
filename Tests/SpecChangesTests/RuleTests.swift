import SpecChanges
import Testing

/// Each row of the table, tried: two tiny documents for each rule, in each direction that it may go.
@Suite struct RuleTests {
    static let cases: [RuleCase] =
        RuleCase.connection + RuleCase.operations + RuleCase.messages + RuleCase.schemas + RuleCase.bounds
        + RuleCase.directed + RuleCase.swift

    @Test(arguments: cases) func rule(_ item: RuleCase) throws {
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

    /// What a word of the table means in a direction; nil where it depends on the types.
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

    @Test func everyRuleHasACase() {
        let tried = Set(Self.cases.map(\.rule))
        let missing = Rule.allCases.map(\.id).filter { !tried.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
        #expect(Set(Rule.allCases.map(\.id)).count == Rule.allCases.count)
        #expect(Rule.allCases.count >= 120)
    }
}
