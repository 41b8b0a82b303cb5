import SpecChanges
import Testing

/// The operations that a change of a shared component reaches, and the directions.
@Suite struct ReachTests {
    private static let operations = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            get:
              operationId: readThing
              parameters: [{$ref: '#/components/parameters/size'}]
              responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
            put:
              operationId: writeThing
              parameters: [{$ref: '#/components/parameters/size'}]
              requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}
              responses: {'204': {description: d}}

        """

    private func changes(_ old: String, _ new: String) -> [Change] {
        Comparing.changes(Self.operations + old, Self.operations + new)
    }

    private func components(_ schemas: String, size: String = "integer") -> String {
        """
        components:
          parameters: {size: {name: size, in: query, schema: {type: \(size)}}}
          schemas: {\(schemas)}

        """
    }

    @Test("A change of a shared schema is reported once, for requests and responses")
    func sharedSchemas() throws {
        let changes = changes(
            components("Thing: {type: object, properties: {a: {type: string}}}"),
            components("Thing: {type: object, properties: {a: {type: string, maxLength: 3}}}"))
        #expect(changes.map(\.rule.id) == ["max-length-added"])
        let change = try #require(changes.first)
        #expect(change.wire == .both)
        #expect(change.group == .component("Thing"))
        #expect(change.subject == "a")
        #expect(change.reach.map(\.operation) == ["readThing", "writeThing"])
        #expect(change.reach.map(\.direction) == [.response, .request])
    }

    @Test("A change of a shared parameter is reported once for its operations")
    func sharedParameters() throws {
        let schemas = "Thing: {type: string}"
        let changes = changes(components(schemas), components(schemas, size: "string"))
        #expect(changes.map(\.rule.id) == ["type-changed"])
        #expect(try #require(changes.first).reach.map(\.operation) == ["readThing", "writeThing"])
    }

    /// A value of a base with a discriminator can be a value of each schema that extends it.
    @Test("Operations that use a base with a discriminator reach the schemas that extend it")
    func subtypes() throws {
        func thing(_ type: String, _ more: String = "") -> String {
            components(
                """
                Thing: {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}, \
                Cat: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {lives: {type: \(type)}}}]}\(more)
                """)
        }
        let retyped = changes(thing("integer"), thing("string"))
        #expect(retyped.map(\.rule.id) == ["type-changed"])
        #expect(retyped.first?.wire == .both)
        let dog = ", Dog: {allOf: [{$ref: '#/components/schemas/Thing'}]}"
        #expect(changes(thing("integer"), thing("integer", dog)).map(\.rule.id).contains("union-branch-added"))
        let gone = changes(thing("integer", dog), thing("integer"))
        #expect(gone.contains { $0.rule.id == "union-branch-removed" && $0.wire == .both })
    }

    @Test("A change inside recursive schemas is reported once")
    func recursion() {
        let old =
            "Thing: {type: object, properties: {next: {$ref: '#/components/schemas/Thing'}, other: {$ref: '#/components/schemas/Other'}}}, Other: {type: object, properties: {thing: {$ref: '#/components/schemas/Thing'}, n: {type: integer}}}"
        #expect(changes(components(old), components(old)).isEmpty)
        let new = old.replacing("n: {type: integer}", with: "n: {type: string}")
        let changes = changes(components(old), components(new))
        #expect(changes.map(\.subject) == ["n"])
        #expect(changes.first?.reach.count == 2)
    }

    /// The users of the API implement the handlers of webhooks.
    @Test("A property that becomes required in a webhook breaks handlers")
    func webhooks() throws {
        func document(_ schema: String) -> String {
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            webhooks: {sent: {post: {requestBody: {content: {application/json: {schema: \(schema)}}}, responses: {'204': {description: d}}}}}

            """
        }
        let changes = Comparing.changes(
            document("{type: object, properties: {a: {type: string}}}"),
            document("{type: object, required: [b], properties: {a: {type: string}, b: {type: string}}}"))
        #expect(changes.map(\.rule.id) == ["property-added-required"])
        #expect(changes.first?.wire == .servers)
        #expect(changes.first?.source == SourceEffect(handlers: .breaks))
    }

    @Test("A change in a callback that contains itself is reported once")
    func callbacksEnd() {
        func document(_ type: String) -> String {
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {/a: {post: {operationId: send, callbacks: {told: {$ref: '#/components/callbacks/told'}}, responses: {'204': {description: d}}}}}
            components:
              schemas: {Old: {type: string}}
              callbacks:
                told:
                  '{$request.body#/url}':
                    post:
                      callbacks: {again: {$ref: '#/components/callbacks/told'}}
                      requestBody: {content: {application/json: {schema: {type: \(type)}}}}
                      responses: {'204': {description: d}}

            """
        }
        #expect(Comparing.changes(document("string"), document("integer")).map(\.rule.id) == ["type-changed"])
    }
}
