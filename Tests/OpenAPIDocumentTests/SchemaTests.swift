import OpenAPIDocument
import SourceTree
import Testing

@Suite struct SchemaTests {
    @Test("Properties and additional properties are read")
    func structure() throws {
        let loading = Loading(
            schemas: """
                Pet:
                  type: object
                  required: [name, 200]
                  properties:
                    name: {type: string}
                    200: {type: integer}
                    $ref: {type: string}
                    tags: {type: array, items: {type: string}}
                  additionalProperties: {type: number}
                Closed: {additionalProperties: false}
                Open: {additionalProperties: true}
                Any: {additionalProperties: {}}
                """)
        let pet = try #require(loading.schema("Pet"))
        #expect(pet.properties.map(\.name) == ["name", "200", "$ref", "tags"])
        #expect(pet.required.map(\.name) == ["name", "200"])
        #expect(pet.properties[2].schema.reference == nil)
        #expect(pet.properties[3].schema.items?.types == [.string])
        #expect(pet.properties[3].location.line == 13)
        #expect(pet.properties[0].schema.pointer.text == "#/components/schemas/Pet/properties/name")
        guard case .schema(let values) = pet.additionalProperties else { throw Unexpected() }
        #expect(values.types == [.number])
        guard case .allowed(false, _)? = loading.schema("Closed")?.additionalProperties else { throw Unexpected() }
        guard case .allowed(true, _)? = loading.schema("Open")?.additionalProperties else { throw Unexpected() }
        guard case .schema? = loading.schema("Any")?.additionalProperties else { throw Unexpected() }
        guard case .unspecified? = values.additionalProperties as AdditionalProperties? else { throw Unexpected() }
        #expect(loading.report == [])
    }

    @Test("Compositions and listed values are read")
    func composition() {
        let loading = Loading(
            schemas: """
                A: {allOf: [{type: object}, {title: two}], oneOf: [{title: three}], anyOf: [], not: {title: four}}
                B: {enum: [a, 1, null, {b: 1}], default: a, const: null}
                """)
        let first = loading.schema("A")
        #expect(first?.allOf.map(\.title) == [nil, "two"])
        #expect(first?.allOf[1].pointer.text == "#/components/schemas/A/allOf/1")
        #expect(first?.oneOf.map(\.title) == ["three"])
        #expect(first?.not?.title == "four")
        let second = loading.schema("B")
        #expect(second?.enumeration?.map(\.text) == ["a", "1", "null", nil])
        #expect(second?.defaultValue?.text == "a")
        #expect(second?.constant?.isNull == true)
        #expect(loading.report == [])
    }

    @Test("Annotations are read")
    func annotations() {
        let schema = Loading(
            schemas: """
                A:
                  title: T
                  description: 12
                  example: one
                  examples: [two, {three: 3}]
                  externalDocs: {url: https://example.com}
                  xml: {name: a}
                  x-first: 1
                  x-second: {a: b}
                """
        ).schema("A")
        #expect(schema?.title == "T" && schema?.description == "12")
        #expect(schema?.examples.map(\.text) == ["one", "two", nil])
        #expect(schema?.externalDocumentation?.url == "https://example.com")
        #expect(schema?.xml?.mapping?["name"]?.text == "a")
        #expect(schema?.extensions.map(\.name) == ["x-first", "x-second"])
    }

    @Test("Examples may be example objects")
    func examplesAsExampleObjects() {
        let schema = Loading(schemas: "A: {examples: {one: {value: 1}, two: 2}}").schema("A")
        #expect(schema?.examples.map(\.text) == ["1", "2"])
    }

    @Test("Rare keywords are read")
    func rareKeywords() {
        let loading = Loading(
            schemas: """
                A:
                  patternProperties: {'^x-': {type: string}}
                  propertyNames: {pattern: '^x'}
                  prefixItems: [{type: string}, {type: integer}]
                  contains: {const: 1}
                  contentEncoding: base64
                  contentMediaType: image/png
                  contentSchema: {type: object}
                  unevaluatedProperties: false
                  $defs: {inner: {type: boolean}}
                  $comment: ignored
                  if: {}
                """)
        let schema = loading.schema("A")
        #expect(schema?.patternProperties.map(\.name) == ["^x-"])
        #expect(schema?.propertyNames?.constraints.pattern == "^x")
        #expect(schema?.prefixItems.map(\.types) == [[.string], [.integer]])
        #expect(schema?.contains?.constant?.int == 1)
        #expect(schema?.contentEncoding == "base64" && schema?.contentMediaType == "image/png")
        #expect(schema?.contentSchema?.types == [.object])
        #expect(schema?.definitions.first?.object.types == [.boolean])
        #expect(loading.report == ["17:7 warning: 'if' has no effect: conditions on values are not modelled"])
    }

    @Test(
        "The stricter of two lower bounds applies",
        arguments: [
            ("minimum: 1, exclusiveMinimum: true", "1", true), ("minimum: 1, exclusiveMinimum: false", "1", false),
            ("exclusiveMinimum: 2", "2", true), ("minimum: 3, exclusiveMinimum: 2", "3", false),
            ("minimum: 2, exclusiveMinimum: 2", "2", true), ("minimum: 1, exclusiveMinimum: 2", "2", true),
            ("minimum: 9223372036854775808", "9223372036854775808", false),
        ])
    func lowerBounds(text: String, bound: String, isExclusive: Bool) {
        for version in ["3.0.3", "3.1.0"] {
            let minimum = Loading(version: version, schemas: "A: {\(text)}").schema("A")?.constraints.minimum
            #expect(minimum?.text == bound)
            #expect(minimum?.isExclusive == isExclusive)
        }
    }

    @Test("Constraints are read")
    func constraints() {
        let loading = Loading(
            schemas: """
                A: {minLength: 1, maxLength: 2.0, pattern: a, minItems: 3, maxItems: 4, uniqueItems: true}
                B: {maximum: 5, exclusiveMaximum: 4.5, multipleOf: 0.01, minProperties: 6, maxProperties: 7}
                C: {}
                """)
        let first = loading.schema("A")?.constraints
        #expect(first?.minLength == 1 && first?.maxLength == 2 && first?.pattern == "a")
        #expect(first?.minItems == 3 && first?.maxItems == 4 && first?.uniqueItems == true)
        let second = loading.schema("B")?.constraints
        #expect(second?.maximum?.value == 4.5 && second?.maximum?.isExclusive == true)
        #expect(second?.multipleOf == 0.01 && second?.minProperties == 6 && second?.maxProperties == 7)
        #expect(loading.schema("B")?.hasConstraints == true && loading.schema("C")?.hasConstraints == false)
        #expect(loading.report == [])
    }
}

/// An error for a case that a test does not expect.
struct Unexpected: Error {}
