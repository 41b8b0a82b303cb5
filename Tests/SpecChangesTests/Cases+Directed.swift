extension RuleCase {
    /// Properties that only one direction contains. Each rule applies where the property was added or removed.
    static let directed: [RuleCase] = [
        RuleCase(.sent, "property-made-read-only", "{type: string}", "{type: string, readOnly: true}"),
        RuleCase(.sent, "property-not-read-only", "{type: string, readOnly: true}", "{type: string}"),
        RuleCase(.received, "property-made-write-only", "{type: string}", "{type: string, writeOnly: true}"),
        RuleCase(.received, "property-not-write-only", "{type: string, writeOnly: true}", "{type: string}"),
    ]
}
