import SourceTree
import Testing

/// Short documents whose composition does not end or takes exponential time.
@Suite struct CompositionBudgetTests {
    @Test("Unions that double at each step are one error")
    func unionsThatDoubleAtEachStep() {
        // Each schema is merged with each branch, and each result with each branch of the next schema: 2^24 results.
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

    @Test("Members that are merged in every order are one error")
    func membersJoinedInEveryOrder() {
        // The schemas of `p` and `q` in all eight schemas are again all eight in another order: 8! nested types.
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

    @Test("References that double at each step are resolved")
    func referencesThatDoubleAtEachStep() {
        // The search for the owner of the union in a branch must not follow each of the 2^64 paths.
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
