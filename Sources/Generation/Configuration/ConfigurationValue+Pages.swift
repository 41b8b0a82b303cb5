internal import ModelBuilder
internal import SourceTree
internal import Suggestions

extension ConfigurationValue {
    /// Reads `detect`, a list of rules, or a mapping with the keys `detect` and `rules`.
    func pages() -> PageSettings? {
        var settings = PageSettings()
        if let rules = node.sequence {
            settings.rules = self.rules(rules)
            return settings
        }
        guard let mapping = node.mapping else {
            guard node.text == "detect" else { return wrongType("'detect', rules or a mapping with both") }
            settings.detects = true
            return settings
        }
        for entry in mapping {
            switch entry.key {
            case "detect":
                guard let flag = entry.value.bool else {
                    diagnostics.error(.wrongType, "'detect' must be true or false", at: entry.value.location)
                    continue
                }
                settings.detects = flag
            case "rules":
                guard let rules = entry.value.sequence else {
                    diagnostics.error(.wrongType, "'rules' must be a list", at: entry.value.location)
                    continue
                }
                settings.rules = self.rules(rules)
            default:
                let hint = closestMatch(to: entry.key, in: ["detect", "rules"]).map { "did you mean '\($0)'?" }
                diagnostics.error(
                    .unknownKey, "unknown key '\(entry.key)'; \(hint ?? "the keys are detect, rules")",
                    at: entry.keyLocation)
            }
        }
        return settings
    }

    private func rules(_ nodes: [Node]) -> [PageRule] {
        nodes.compactMap { node in
            guard let fields = node.mapping else {
                diagnostics.error(
                    .wrongType, "each rule must be a mapping, found \(Self.found(node))", at: node.location)
                return nil
            }
            var reader = PageRuleReader(allowsSelectors: true)
            let rule = reader.rule(fields, source: .configuration, at: node.location)
            for fault in reader.faults {
                diagnostics.error(fault.isUnknownKey ? .unknownKey : .unknownValue, fault.message, at: fault.location)
            }
            return rule
        }
    }
}
