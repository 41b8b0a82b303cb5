import APIModel
import SourceTree
import Testing

/// Large documents whose schemas refer to one another in chains and cycles.
@Suite struct LargeGraphTests {
    private func built(_ schemas: [String]) -> BuiltModel {
        let text = """
            openapi: 3.1.0
            info: {title: Graph, version: '1'}
            paths: {}
            components: {schemas: {\(schemas.joined(separator: ", "))}}
            """
        return BuiltModel(text, path: "graph.yaml")
    }

    private func reference(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }

    private func errors(_ built: BuiltModel) -> [String] {
        built.diagnostics.all.filter { $0.severity == .error }.map(\.message)
    }

    private func structure(_ name: String, of built: BuiltModel) throws -> Structure {
        let model = try #require(built.model)
        for case .structure(let structure) in model.declarations where structure.head.name.text == name {
            return structure
        }
        throw Missing(name: name)
    }

    private struct Missing: Error { let name: String }

    @Test("A chain of three thousand schemas, each with a property of the next, is modelled completely")
    func propertyChain() throws {
        let schemas = (0..<3000).map { "S\($0): {type: object, properties: {next: \(reference("S\($0 + 1)"))}}" }
        let built = built(schemas + ["S3000: {type: string}"])
        #expect(built.diagnostics.all.isEmpty)
        #expect(built.model?.declarations.count == 3001)
        #expect(try structure("S2999", of: built).properties.map(\.name.text) == ["next"])
    }

    @Test("A cycle of schemas is boxed at one property")
    func ring() throws {
        let schemas = (0..<2000).map {
            "S\($0): {type: object, required: [next], properties: {next: \(reference("S\(($0 + 1) % 2000)"))}}"
        }
        let built = built(schemas)
        let boxed = try #require(built.model).declarations.count { declaration in
            guard case .structure(let structure) = declaration else { return false }
            return structure.properties.contains(where: \.isIndirect)
        }
        #expect(boxed == 1)
    }

    @Test("A cycle of arrays is reported once, at the first name")
    func aliasRing() throws {
        let schemas = (0..<300).map { "S\($0): {type: array, items: \(reference("S\(($0 + 1) % 300)"))}" }
        let messages = built(schemas).diagnostics.all.map(\.message)
        #expect(messages == ["'S0' consists only of itself; its inner values are typed as 'JSONValue'"])
    }

    @Test("Twenty unions of one another are modelled without endless expansion")
    func unionsOfAllOthers() throws {
        let names = (0..<20).map { "S\($0)" }
        let schemas = names.map { name in
            let own = "{type: object, required: [p\(name)], properties: {p\(name): {type: string}}}"
            let others = names.filter { $0 != name }.map(reference) + [own]
            return "\(name): {oneOf: [\(others.joined(separator: ", "))]}"
        }
        let built = built(schemas)
        #expect(errors(built) == [])
        #expect(built.diagnostics.all.allSatisfy { $0.message.hasPrefix("this branch ") })
    }

    @Test("The merged members of all schemas have a limit, which is one error")
    func expansion() throws {
        let base = (0..<400).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let schemas = (0..<400).map {
            "S\($0): {allOf: [\(reference("Base")), {type: object, properties: {own: {type: integer}}}]}"
        }
        let built = built(["Base: {type: object, properties: {\(base)}}"] + schemas)
        let errors = built.diagnostics.all.filter { $0.severity == .error }
        #expect(errors.count == 1)
        #expect(errors.first?.message.hasPrefix("resolved schemas and operations have more than") == true)
        #expect(errors.first?.location?.line == 4)
        // The schemas in front of the limit are complete.
        #expect(try structure("S0", of: built).properties.count == 401)
    }

    @Test("Thousands of names that are equal in Swift get different numbers")
    func collisions() throws {
        let joints = ["-", "_", ".", " "]
        let names = (0..<1024).map { index in
            ["a", "b", "c", "d", "e", "f"].enumerated().reduce("") { name, part in
                name + part.element + (part.offset < 5 ? joints[index >> (2 * part.offset) & 3] : "")
            }
        }
        let members = names.map { "'\($0)': {type: string}" }.joined(separator: ", ")
        let built = built(["All: {type: object, properties: {\(members)}}"])
        let properties = try structure("All", of: built).properties.map(\.name.text)
        #expect(Set(properties).count == 1024)
        #expect(Set(properties) == Set(["aBCDEF", "a_b_c_d_e_f"] + (2...1023).map { "aBCDEF\($0)" }))
    }

    @Test("Five hundred mapped subtypes of a base are its cases")
    func mappedSubtypes() throws {
        let names = (0..<500).map { "S\($0)" }
        let mapping = names.map { "k\($0): '#/components/schemas/\($0)'" }.joined(separator: ", ")
        let base = """
            Base: {type: object, required: [kind], properties: {kind: {type: string}}, \
            discriminator: {propertyName: kind, mapping: {\(mapping)}}}
            """
        let subtypes = names.map { "\($0): {allOf: [\(reference("Base")), {properties: {own: {type: string}}}]}" }
        let built = built([base] + subtypes)
        let union = try #require(built.model).declarations.compactMap { declaration -> Union? in
            if case .union(let union) = declaration { union } else { nil }
        }
        #expect(union.map(\.cases.count) == [500])
        #expect(errors(built) == [])
    }
}
