extension HostileDocument {
    /// Chains of schemas in which each refers to the next.
    static let chains = [
        HostileDocument("properties of the next schema", 300) { count in
            chain(count) { next, _ in "{type: object, properties: {next: \(next)}}" }
        },
        HostileDocument("references to references", 500) { count in chain(count) { next, _ in next } },
        HostileDocument("allOf of the next schema", 150) { count in
            chain(count) { next, index in
                "{allOf: [\(next), {type: object, properties: {p\(index): {type: string}}}]}"
            }
        },
        HostileDocument("oneOf of the next schema and null", 500) { count in
            chain(count) { next, _ in "{oneOf: [\(next), {type: 'null'}]}" }
        },
        HostileDocument("oneOf of the next schema and an object", 300) { count in
            chain(count) { next, index in
                "{oneOf: [\(next), {type: object, required: [p\(index)], properties: {p\(index): {type: string}}}]}"
            }
        },
        HostileDocument("lists of the next schema", 300) { count in
            chain(count) { next, _ in "{type: array, items: \(next)}" }
        },
        HostileDocument("a readOnly member and the next schema", 200) { count in
            chain(count) { next, _ in
                "{type: object, properties: {id: {type: string, readOnly: true}, next: \(next)}}"
            }
        },
    ]

    /// Schemas that refer to many others, or that expand to much more text than they contain.
    static let webs = [
        HostileDocument("oneOf of all others", 20, growsBySquare: true) { count in
            web(count) { others, _ in "{oneOf: [\(others)]}" }
        },
        HostileDocument("allOf of all others", 20, growsBySquare: true) { count in
            web(count) { others, index in "{allOf: [\(others), {properties: {p\(index): {type: string}}}]}" }
        },
        HostileDocument("oneOf of all others beside members", 12, growsBySquare: true) { count in
            web(count) { others, index in "{properties: {p\(index): {type: string}}, oneOf: [\(others)]}" }
        },
        HostileDocument("a base of many members and many that extend it", 150) { count in
            let members = (0..<count).map { "p\($0): {type: string}" }.joined(separator: ", ")
            return schemas(
                ["Base: {type: object, properties: {\(members)}}"]
                    + (0..<count).map { "S\($0): {allOf: [\(reference("Base")), {properties: {q: {type: string}}}]}" })
        },
        HostileDocument("many bases with discriminators and many that extend all", 100) { count in
            let bases = (0..<count).map { reference("B\($0)") }.joined(separator: ", ")
            return schemas(
                ["Middle: {allOf: [\(bases)]}"]
                    + (0..<count).map {
                        "B\($0): {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}"
                    }
                    + (0..<count).map {
                        "S\($0): {allOf: [\(reference("Middle")), {properties: {q: {type: string}}}]}"
                    })
        },
        HostileDocument("members required and not declared", 500) { count in
            let members = (0..<count).map { "p\($0): {type: string}" }.joined(separator: ", ")
            let names = (0..<count).map { "pq\($0)" }.joined(separator: ", ")
            return schemas(["S: {type: object, properties: {\(members)}, required: [\(names)]}"])
        },
        HostileDocument("operations with the path's parameters", 100) { count in
            let parameters = (0..<count).map { "{name: a\($0), in: query, schema: {type: string}}" }
            let operations = (0..<count).map { "M\($0): {responses: {'200': {description: ok}}}" }
            return """
                openapi: 3.2.0
                info: {title: Hostile, version: '1'}
                paths:
                  /p:
                    parameters: [\(parameters.joined(separator: ", "))]
                    additionalOperations: {\(operations.joined(separator: ", "))}

                """
        },
    ]

    /// Similar names, and references without a target.
    static let names = [
        HostileDocument("schemas of one Swift name", 400) { count in
            schemas((0..<count).map { "'\(colliding($0))': {type: object, properties: {a: {type: string}}}" })
        },
        HostileDocument("properties of one Swift name", 400) { count in
            let members = (0..<count).map { "'\(colliding($0))': {type: string}" }.joined(separator: ", ")
            return schemas(["S: {type: object, properties: {\(members)}}"])
        },
        HostileDocument("references to nothing", 500) { count in
            schemas((0..<count).map { "S\($0): {type: object, properties: {next: \(reference("Missing\($0)"))}}" })
        },
        HostileDocument("unknown keywords", 1_000) { count in
            schemas(["S:"] + (0..<count).map { "  unknown\($0): 1" }).replacing("3.1.0", with: "3.0.3")
        },
    ]

    /// Constructs that exist only in YAML.
    static let texts = [
        HostileDocument("aliases of aliases", 10) { count in
            let lines = (1..<count).map { level in
                "x-a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
            }
            return head + "paths: {}\nx-a0: &a0 [1, 2, 3]\n" + lines.joined()
        },
        HostileDocument("aliases of a large value", 200) { count in
            let members = (0..<count).map { "p\($0): {type: string}" }.joined(separator: ", ")
            return schemas(
                ["S: &s {type: object, properties: {\(members)}}"] + (0..<count).map { "S\($0): *s" })
        },
        HostileDocument("merged merges", 200) { count in
            let lines = (0..<count).map { "x-m\($0 + 1): &m\($0 + 1) {<<: *m\($0), k\($0): 1}\n" }
            return head + "paths: {}\nx-m0: &m0 {a: 1}\n" + lines.joined()
        },
        HostileDocument("brackets", 10_000) { count in head + "paths: {}\nx-a: " + String(repeating: "[", count: count)
        },
        HostileDocument("lines of a block", 50_000) { count in
            let lines = String(repeating: "    a line\n", count: count)
            return "openapi: 3.1.0\ninfo:\n  title: Hostile\n  version: '1'\n  description: |\n\(lines)paths: {}\n"
        },
        HostileDocument("a key twice", 5_000) { count in
            head + "paths: {}\nx-a:\n" + String(repeating: "  k: 1\n", count: count)
        },
        HostileDocument("directives", 1_000) { count in
            (0..<count).map { "%TAG !t\($0)! tag:example:\n" }.joined() + "---\n" + head + "paths: {}\n"
        },
        HostileDocument("schemas inside of one another", 20) { count in
            let open = String(repeating: "{type: object, properties: {a: ", count: 50)
            let close = String(repeating: "}}", count: 50)
            return schemas((0..<count).map { "S\($0): \(open){type: string}\(close)" })
        },
    ]
}
