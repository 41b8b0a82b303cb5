import OpenAPIDocument
import SourceTree
import Testing

@Suite struct ReferenceTests {
    @Test("A reference resolves to its schema")
    func aReferenceLeadsToTheSchemaInPlace() throws {
        let loading = Loading(schemas: "A: {$ref: '#/components/schemas/B'}\nB: {type: string}")
        let reference = try #require(loading.schema("A")?.reference)
        #expect(reference.text == "#/components/schemas/B")
        #expect(reference.location.line == 6)
        #expect(loading.references.schema(reference) === loading.schema("B"))
        #expect(reference.target.componentName == "B")
        #expect(loading.schema("A")?.hasKeywordsBesideReference == false)
    }

    @Test(
        "Each notation of a reference resolves to the same schema",
        arguments: [
            "#/components/schemas/a b~1c", "#/components/schemas/a%20b~1c", "#/%63omponents/schemas/a b%7E1c",
            "openapi.yaml#/components/schemas/a%20b~1c", "./x/../openapi.yaml#/components/schemas/a b~1c",
            "../api/openapi.yaml#/components/schemas/a b~1c",
        ])
    func everySpellingIsOnePlace(text: String) throws {
        let loading = Loading(schemas: "A: {$ref: '\(text)'}\n'a b/c': {type: string}")
        let reference = try #require(loading.schema("A")?.reference)
        #expect(reference.target.text == "#/components/schemas/a b~1c")
        #expect(loading.references.schema(reference) === loading.schema("a b/c"))
        #expect(loading.report == [])
    }

    @Test("A reference may point into schemas and operations")
    func placesWithinSchemasAndOperations() throws {
        let loading = Loading(
            body: """
                paths:
                  /a/{b}:
                    get:
                      parameters:
                        - $ref: '#/components/parameters/page'
                      responses:
                        '200':
                          description: OK
                          content: {application/json: {schema: {title: body}}}
                components:
                  parameters:
                    page: {name: page, in: query, schema: {title: behind a reference}}
                  schemas:
                    Body: {$ref: '#/paths/~1a~1{b}/get/responses/200/content/application~1json/schema'}
                    Part: {$ref: '#/components/schemas/Whole/allOf/0/properties/x'}
                    Behind: {$ref: '#/paths/~1a~1{b}/get/parameters/0/schema'}
                    Whole: {allOf: [{properties: {x: {title: part}}}]}
                """)
        func target(_ name: String) throws -> Schema? {
            loading.references.schema(try #require(loading.schema(name)?.reference))
        }
        let body = loading.document?.paths[0].item.operations[0].operation.responses[0].response.object?.content[0]
        #expect(try target("Body") === body?.media.schema)
        #expect(try target("Part") === loading.schema("Whole")?.allOf[0].properties[0].schema)
        #expect(try target("Behind")?.pointer.text == "#/components/parameters/page/schema")
        #expect(loading.report == [])
    }

    @Test("Files may refer to each other")
    func filesReferToEachOther() throws {
        let loading = Loading(
            schemas: "A: {$ref: ./schemas/A.yaml}\nB: {$ref: 'schemas/B.json#/B'}",
            others: [
                "schemas/A.yaml":
                    "properties:\n  b: {$ref: 'B.json#/B'}\n  root: {$ref: '../openapi.yaml#/components/schemas/A'}",
                "schemas/B.json":
                    ##"{"B": {"properties": {"a": {"$ref": "A.yaml"}, "own": {"$ref": "#/C"}}}, "C": {}}"##,
                "unused.yaml": "x: y",
            ])
        #expect(loading.report == [])
        let first = try #require(loading.schema("A")?.reference.flatMap { loading.references.schema($0) })
        let second = try #require(loading.schema("B")?.reference.flatMap { loading.references.schema($0) })
        #expect(first.pointer.text == "#")
        #expect(loading.files.path(of: first.pointer.file) == "api/schemas/A.yaml")
        #expect(loading.references.schema(try #require(first.properties[0].schema.reference)) === second)
        #expect(loading.references.schema(try #require(second.properties[0].schema.reference)) === first)
        #expect(loading.references.schema(try #require(first.properties[1].schema.reference)) === first)
        let loaded = loading.references.files.map(loading.files.path)
        #expect(loaded == ["api/openapi.yaml", "api/schemas/A.yaml", "api/schemas/B.json"])
    }

    @Test("Keywords beside a reference are read")
    func keywordsBesideAReference() throws {
        let loading = Loading(
            schemas: """
                A: {$ref: '#/components/schemas/C', description: use, summary: short, x-a: 1}
                B: {$ref: '#/components/schemas/C', nullable: true, title: use}
                C: {type: string}
                """)
        #expect(loading.schema("A")?.hasKeywordsBesideReference == false)
        #expect(loading.schema("A")?.reference?.description == "use")
        #expect(loading.schema("A")?.reference?.summary == "short")
        #expect(loading.schema("A")?.extensions.count == 1)
        #expect(loading.schema("B")?.hasKeywordsBesideReference == true)
        #expect(loading.schema("B")?.isNullable == true && loading.schema("B")?.title == "use")
        #expect(loading.schema("C")?.hasKeywordsBesideReference == false)
        #expect(loading.report == [])
    }

    @Test("A cycle of references is an error")
    func schemasInACircleOfReferencesAreNotFound() throws {
        let loading = Loading(
            schemas: """
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A', nullable: true}
                C: {$ref: '#/components/schemas/A'}
                D: {properties: {d: {$ref: '#/components/schemas/D'}}}
                """)
        #expect(loading.report == ["6:15 error: '#/components/schemas/B' refers back to itself"])
        #expect(loading.references.schema(try #require(loading.schema("C")?.reference)) == nil)
        let inner = try #require(loading.schema("D")?.properties[0].schema.reference)
        #expect(loading.references.schema(inner) === loading.schema("D"))
    }

    @Test("A fault in a schema with several references is reported once")
    func aFaultBehindTwoReferencesIsReportedOnce() {
        let loading = Loading(
            schemas: "A: {$ref: 'b.yaml#/B'}\nB: {$ref: 'b.yaml#/B/properties/c'}\nC: {$ref: 'b.yaml#/B'}",
            others: ["b.yaml": "B: {properties: {c: {type: int}}}\nUnused: {type: int}"])
        #expect(loading.report == ["1:28 warning: unknown type 'int'; reading it as 'integer'"])
    }
}
