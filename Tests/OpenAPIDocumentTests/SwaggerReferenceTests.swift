import OpenAPIDocument
import SourceTree
import Testing

/// References in Swagger 2.0 documents, which keep their text, and other files.
@Suite struct SwaggerReferenceTests {
    @Test(
        "A reference resolves to the converted object",
        arguments: [
            ("#/definitions/Pet/properties/name", "#/components/schemas/Pet/properties/name"),
            ("#/definitions/a%20b~1c", "#/components/schemas/a b~1c"),
            ("openapi.yaml#/definitions/Pet", "#/components/schemas/Pet"),
            ("#/responses/OK/schema", "#/components/responses/OK/content/application~1json/schema"),
            ("#/parameters/pet/schema", "#/components/requestBodies/pet/content/application~1json/schema"),
            ("#/parameters/ids/items", "#/components/parameters/ids/schema/items"),
            ("#/responses/OK/headers/X-A/items", "#/components/responses/OK/headers/X-A/schema/items"),
            (
                "#/paths/~1pets/post/responses/200/schema",
                "#/paths/~1pets/post/responses/200/content/application~1json/schema"
            ),
            (
                "#/paths/~1pets/post/parameters/0/schema",
                "#/paths/~1pets/post/requestBody/content/application~1json/schema"
            ),
            ("#/paths/~1pets/post/parameters/1/items", "#/paths/~1pets/post/parameters/0/schema/items"),
        ])
    func placesMove(text: String, target: String) throws {
        let loading = Loading(
            swagger: """
                paths:
                  /pets:
                    post:
                      parameters:
                        - {name: pet, in: body, schema: {title: found}}
                        - {name: ids, in: query, type: array, items: {type: string}}
                      responses: {200: {description: OK, schema: {title: found}}}
                parameters:
                  pet: {name: pet, in: body, schema: {title: found}}
                  ids: {name: ids, in: query, type: array, items: {type: string}}
                responses:
                  OK: {description: OK, schema: {title: found}, headers: {X-A: {type: array, items: {type: string}}}}
                definitions:
                  A: {$ref: '\(text)'}
                  Pet: {properties: {name: {type: string}}}
                  a b/c: {}
                """)
        #expect(loading.report == [])
        let reference = try #require(loading.schema("A")?.reference)
        #expect(reference.text == text && reference.target.text == target)
        #expect(loading.references.schema(reference) != nil)
    }

    @Test("A reference to a field of a form is an error")
    func aFieldOfAFormCannotBeReferredTo() {
        let loading = Loading(
            swaggerOperation: """
                parameters: [{name: a, in: formData, type: string}, {name: b, in: query, type: string}]
                responses: {200: {description: OK, schema: {$ref: '#/paths/~1pets~1{id}/post/parameters/0'}}}
                """)
        #expect(
            loading.report == [
                "7:57 error: '#/paths/~1pets~1{id}/post/parameters/0' cannot be referred to; a schema is expected here"
            ])
    }

    @Test("Other files are converted as they are used")
    func otherFilesAreConvertedAsTheyAreUsed() throws {
        let loading = Loading(
            swagger: """
                consumes: [application/json]
                paths:
                  /pets: {$ref: paths.yaml#/pets}
                definitions:
                  A: {$ref: pet.yaml}
                  B: {$ref: 'other.yaml#/definitions/Thing'}
                """,
            others: [
                "paths.yaml": """
                pets:
                  post:
                    parameters:
                      - {$ref: '#/limit'}
                      - {$ref: 'other.yaml#/parameters/body'}
                    responses: {200: {$ref: '#/answer'}}
                limit: {name: limit, in: query, type: integer}
                answer: {description: OK, schema: {$ref: 'openapi.yaml#/definitions/A'}}
                """,
                "pet.yaml": "discriminator: kind\nproperties: {kind: {type: string, x-nullable: true}}",
                "other.yaml": """
                swagger: '2.0'
                consumes: [text/plain]
                unknown: here
                parameters: {body: {name: b, in: body, schema: {$ref: '#/definitions/Thing'}}}
                definitions:
                  Thing: {properties: {pet: {$ref: 'pet.yaml#/properties/kind'}}}
                """,
            ])
        #expect(loading.report == [])
        let document = try #require(loading.document)
        let operation = try #require(loading.references.pathItem(document.paths[0].item).operations.first?.operation)
        let limit = try #require(loading.references.parameter(operation.parameters[0]))
        #expect(limit.schema?.types == [.integer])
        #expect(loading.files.path(of: limit.location.file) == "api/paths.yaml" && limit.location.line == 7)
        let body = try #require(operation.requestBody.flatMap(loading.references.requestBody))
        #expect(body.content.types == ["text/plain"])
        let answer = try #require(loading.references.response(operation.responses[0].response))
        let pet = try #require(loading.schema("A")?.reference.flatMap(loading.references.schema))
        #expect(answer.content[0].media.schema?.reference.flatMap(loading.references.schema) === pet)
        #expect(pet.discriminator?.propertyName == "kind" && pet.properties[0].schema.isNullable)
        let thing = try #require(loading.schema("B")?.reference.flatMap(loading.references.schema))
        let kind = try #require(thing.properties[0].schema.reference.flatMap(loading.references.schema))
        #expect(kind === pet.properties[0].schema)
    }

    @Test("An OpenAPI document may refer to a Swagger document")
    func anOpenAPIDocumentMayReferToASwaggerDocument() throws {
        let loading = Loading(
            body: """
                paths:
                  /a: {get: {parameters: [{$ref: 'old.yaml#/parameters/a'}], responses: {200: {description: OK}}}}
                """,
            others: ["old.yaml": "swagger: '2.0'\nparameters: {a: {name: a, in: query, type: integer}}"])
        #expect(loading.report == [])
        #expect(loading.parameter()?.schema?.types == [.integer])
    }

    @Test("A reference may resolve to a value in an extension")
    func extensionsMayHoldWhatIsReferredTo() throws {
        let loading = Loading(
            swagger: "paths: {}\ndefinitions: {A: {$ref: '#/x-a/B'}}\nx-a: {B: {type: string, x-nullable: true}}")
        #expect(loading.report == [])
        #expect(loading.schema("A")?.reference.flatMap(loading.references.schema)?.isNullable == true)
    }

    @Test("A broken reference is reported as it is written")
    func referencesThatLeadNowhereAreNamedAsWritten() {
        let loading = Loading(
            swaggerOperation: "responses: {200: {description: OK, schema: {$ref: '#/definitions/Pte'}}}",
            "definitions: {Pet: {}}")
        #expect(loading.report == ["6:57 error: '#/definitions/Pte' does not exist; did you mean 'Pet'?"])
        #expect(loading.diagnostics.all[0].notes.map(\.message) == ["'definitions' has 'Pet'"])
    }
}
