import SourceTree
import Testing

/// Documents of a page whose composition has no end, or one that nobody would live to see.
@Suite struct CompositionBudgetTests {
    @Test func unionsThatDoubleAtEachStep() {
        // Each schema is joined with either branch, and each of these with either branch of the next: 2 to the 24th.
        let schemas = (0..<24).map { index in
            """
            S\(index): {properties: {a\(index): {type: string}}, oneOf: [{$ref: '#/components/schemas/S\(index + 1)'}, \
            {properties: {b\(index): {type: string}}}]}
            """
        }
        let root = "Root: {properties: {a: {type: string}}, allOf: [\(references((0..<24).map { "S\($0)" }))]}"
        let messages = messages(of: [root] + schemas + ["S24: {type: object, properties: {last: {type: string}}}"])
        #expect(messages.count { $0.contains("merging these schemas takes more than") } == 1)
    }

    @Test func membersJoinedInEveryOrder() {
        // What `p` and `q` are in all eight at once is again all eight, in another order: 8! types inside of one another.
        let names = (0..<8).map { "M\($0)" }
        let schemas = names.indices.map { index in
            let next = names[(index + 1) % names.count]
            let other = names[index < 2 ? 1 - index : index]
            return """
                \(names[index]): {properties: {p: {$ref: '#/components/schemas/\(next)'}, \
                q: {$ref: '#/components/schemas/\(other)'}}}
                """
        }
        let messages = messages(of: ["Root: {allOf: [\(references(names))]}"] + schemas)
        #expect(messages.count { $0.contains("merging these schemas takes more than") } == 1)
    }

    @Test func referencesThatDoubleAtEachStep() {
        // Whether a branch is made of the union's owner was asked along each of the 2 to the 64th ways.
        let schemas = (0..<64).map { index in
            let next = references(["R\(index + 1)", "R\(index + 1)"])
            return "R\(index): {properties: {r\(index): {type: string}}, allOf: [\(next)]}"
        }
        let root = "Root: {properties: {a: {type: string}}, oneOf: [\(references(["R0"])), {type: object}]}"
        let messages = messages(of: [root] + schemas + ["R64: {type: object, properties: {last: {type: string}}}"])
        #expect(messages.isEmpty)
    }

    private func references(_ names: [String]) -> String {
        names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
    }

    private func messages(of schemas: [String]) -> [String] {
        let text = """
            openapi: 3.1.0
            info: {title: Budgets, version: '1'}
            paths: {}
            components: {schemas: {\(schemas.joined(separator: ", "))}}
            """
        let built = BuiltModel(text, path: "budgets.yaml")
        return built.model == nil ? ["nothing read"] : built.diagnostics.all.map(\.message)
    }
}
