import OpenAPIDocument
import SourceTree
import Testing

/// Definitions, which are the schemas of the components.
@Suite struct SwaggerSchemaTests {
    private func loading(_ definitions: String) -> Loading {
        Loading(swagger: "paths: {}\ndefinitions:\n" + definitions.split(separator: "\n").map { "  \($0)\n" }.joined())
    }

    @Test("Definitions become component schemas")
    func definitionsAreSchemas() throws {
        let loading = loading(
            """
            Pet:
              type: object
              required: [id]
              properties:
                id: {type: integer, readOnly: true}
                owner: {$ref: '#/definitions/Owner'}
              additionalProperties: false
              externalDocs: {url: https://example.com}
              example: {id: 1}
              x-s: 1
            Owner: {type: string}
            """)
        #expect(loading.report == [])
        #expect(loading.document?.components.schemas.map(\.name) == ["Pet", "Owner"])
        #expect(loading.document?.components.schemas.map(\.location.line) == [5, 15])
        let pet = try #require(loading.schema("Pet"))
        #expect(pet.pointer.text == "#/components/schemas/Pet")
        #expect(pet.location.line == 6 && pet.properties.map(\.location.line) == [9, 10])
        #expect(pet.properties[0].schema.isReadOnly && pet.required.map(\.name) == ["id"])
        #expect(pet.externalDocumentation != nil && pet.extensions.map(\.name) == ["x-s"])
        let reference = try #require(pet.properties[1].schema.reference)
        #expect(reference.text == "#/definitions/Owner" && reference.location.line == 10)
        #expect(loading.references.schema(reference) === loading.schema("Owner"))
        #expect(reference.target.componentName == "Owner")
    }

    @Test("A discriminator becomes an object")
    func aDiscriminatorIsAnObject() throws {
        let loading = loading("Pet: {type: object, discriminator: kind, properties: {kind: {type: string}}}")
        #expect(loading.report == [])
        let discriminator = try #require(loading.schema("Pet")?.discriminator)
        #expect(discriminator.propertyName == "kind" && discriminator.location.line == 5)
        #expect(discriminator.location.column == 38)
    }

    @Test(
        "The extension x-nullable is read at any depth",
        arguments: [
            "A: {properties: {a: {type: string, x-nullable: true}}}",
            "A: {allOf: [{type: object}, {properties: {a: {type: string, x-nullable: true}}}]}",
            "A: {items: {x-nullable: true}}", "A: {additionalProperties: {x-nullable: true}}",
            "A: {anyOf: [{not: {x-nullable: true}}]}",
        ])
    func nullableIsFoundAtAnyDepth(definition: String) throws {
        let schema = try #require(loading(definition).schema("A"))
        #expect(containsNullable(schema))
    }

    private func containsNullable(_ schema: Schema) -> Bool {
        var parts = schema.properties.map(\.schema) + schema.allOf + schema.anyOf
        if let items = schema.items { parts.append(items) }
        if let not = schema.not { parts.append(not) }
        if case .schema(let values) = schema.additionalProperties { parts.append(values) }
        return schema.isNullable || parts.contains(where: containsNullable)
    }

    @Test("A property may have the name of a keyword")
    func aPropertyMayBeCalledAsAKeywordIs() throws {
        let loading = loading(
            "A: {properties: {discriminator: {type: string}, x-nullable: {type: string}}, example: {discriminator: a}}")
        #expect(loading.report == [])
        let schema = try #require(loading.schema("A"))
        #expect(schema.properties.map(\.name) == ["discriminator", "x-nullable"])
        #expect(schema.examples.first?.mapping?["discriminator"]?.string == "a")
    }
}
