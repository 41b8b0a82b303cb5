/// One kind of change, and what it means: a row of the table in `docs/changes.md`.
package struct Rule: Sendable {
    /// For example `property-removed`; stable.
    package let id: String
    /// Whom it breaks where the value is sent to the API.
    package let request: Wire
    /// Whom it breaks where the API sends the value.
    package let response: Wire
    /// Which code breaks, as a rule: `compiles`, `breaks`, `callers`, `handlers`, `makers` or `readers` of the value,
    /// `switches` of readers or `callers switch`, or `types` where it depends on the Swift types.
    package let source: String
    /// What changed, in the words of the table.
    package let summary: String

    /// Whom it breaks in some directions; in none, nobody.
    func wire(in directions: [Direction]) -> Wire {
        var wire = Wire.neither
        for direction in directions { wire = wire.joined(with: direction == .request ? request : response) }
        return wire
    }

    /// All rules, in the order of the table.
    package static let all: [Rule] = {
        var rules: [Rule] = []
        for text in [connectionRules, operationRules, messageRules, schemaRules, boundRules, swiftRules] {
            for line in text.split(separator: "\n") {
                let cells = line.split(separator: "|").map(trimmed)
                guard cells.count == 5, let request = Wire(rawValue: cells[1]), let response = Wire(rawValue: cells[2])
                else { continue }
                rules.append(
                    Rule(id: cells[0], request: request, response: response, source: cells[3], summary: cells[4]))
            }
        }
        return rules
    }()

    /// The rule of an id; nil for a text that is none.
    static func named(_ id: String) -> Rule? { positions[id].map { all[$0] } }

    private static let positions: [String: Int] = {
        var result = [String: Int]()
        for (index, rule) in all.enumerated() { result[rule.id] = index }
        return result
    }()

    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell
        while cell.first == " " { cell = cell.dropFirst() }
        while cell.last == " " { cell = cell.dropLast() }
        return String(cell)
    }
}
