import OpenAPIDocument
import SourceTree
import Testing

/// Bodies and forms, which are parameters in Swagger 2.0.
@Suite struct SwaggerBodyTests {
    private static let responses = "\nresponses: {200: {description: OK}}"

    @Test("A body parameter becomes the request body")
    func aBodyParameterIsTheRequestBody() throws {
        let loading = Loading(
            swaggerOperation: """
                parameters:
                  - name: pet
                    in: body
                    description: The pet
                    required: true
                    x-b: 1
                    schema: {title: Pet}
                """ + Self.responses)
        #expect(loading.report == [])
        let body = try #require(loading.body)
        #expect(body.description == "The pet" && body.isRequired && body.extensions.map(\.name) == ["x-b"])
        #expect(body.location.line == 7)
        #expect(body.content.types == ["application/json"])
        #expect(body.content[0].media.schema?.title == "Pet" && body.content[0].media.schema?.location.line == 12)
        #expect(loading.operation?.parameters.isEmpty == true)
    }

    @Test("The media types of an operation take precedence over those of the document")
    func mediaTypesOfTheOperationStandBeforeThoseOfTheDocument() throws {
        let body = "parameters: [{name: a, in: body, schema: {}}]"
        let global = Loading(swaggerOperation: body + Self.responses, "consumes: [a/b, c/d]")
        #expect(global.body?.content.types == ["a/b", "c/d"])
        #expect(global.body?.content[1].location.line == 8)
        let own = Loading(swaggerOperation: "consumes: [e/f]\n" + body + Self.responses, "consumes: [a/b]")
        #expect(own.body?.content.types == ["e/f"])
        let cleared = Loading(swaggerOperation: "consumes: []\n" + body + Self.responses, "consumes: [a/b]")
        #expect(cleared.body?.content.types == ["application/json"])
    }

    @Test("A reference to a body parameter becomes a reference to a request body")
    func aReferenceToABodyIsOneToARequestBody() throws {
        let components = "parameters:\n  pet: {name: pet, in: body, schema: {title: Pet}}"
        let loading = Loading(swaggerOperation: "parameters: [{$ref: '#/parameters/pet'}]" + Self.responses, components)
        #expect(loading.report == [])
        let reference = try #require(loading.operation?.requestBody?.reference)
        #expect(reference.text == "#/parameters/pet" && reference.target.text == "#/components/requestBodies/pet")
        #expect(loading.body?.content[0].media.schema?.title == "Pet")
        #expect(loading.document?.components.parameters.isEmpty == true)

        let own = Loading(
            swaggerOperation: "consumes: [a/b]\nparameters: [{$ref: '#/parameters/pet'}]" + Self.responses, components)
        #expect(own.operation?.requestBody?.reference == nil && own.body?.content.types == ["a/b"])
        #expect(own.body?.content[0].media.schema?.location.line == 10)
    }

    @Test(
        "The media type of a form depends on its fields",
        arguments: [
            ("", "string", ["application/x-www-form-urlencoded"]),
            ("application/json", "string", ["application/x-www-form-urlencoded"]),
            ("multipart/form-data", "string", ["multipart/form-data"]),
            (
                "application/x-www-form-urlencoded, multipart/form-data", "string",
                ["application/x-www-form-urlencoded", "multipart/form-data"]
            ),
            ("", "file", ["multipart/form-data"]),
            ("", "array, items: {type: file}", ["multipart/form-data"]),
            ("application/x-www-form-urlencoded, multipart/form-data", "file", ["multipart/form-data"]),
        ])
    func mediaTypesOfForms(consumes: String, type: String, expected: [String]) {
        let loading = Loading(
            swaggerOperation: "consumes: [\(consumes)]\nparameters: [{name: a, in: formData, type: \(type)}]"
                + Self.responses)
        #expect(loading.diagnostics.all.allSatisfy { [.unknownType, .swaggerMediaTypes].contains($0.code) })
        #expect(loading.body?.content.types == expected)
    }

    @Test("A media type that no form can have is reported")
    func mediaTypesThatNoFormHas() {
        let fields = "parameters: [{name: a, in: formData, type: string}]" + Self.responses
        let loading = Loading(swaggerOperation: "consumes: [application/json, text/csv]\n" + fields)
        let sent = "has no effect: the form is sent as 'application/x-www-form-urlencoded'"
        #expect(
            loading.diagnostics.all.map(\.message) == ["'application/json' \(sent)", "'text/csv' \(sent)"])
        #expect(loading.diagnostics.all.allSatisfy { $0.code == .swaggerMediaTypes })
        // The media types of the document apply to operations with a body only.
        #expect(Loading(swaggerOperation: "consumes: [application/json]\n" + fields).diagnostics.all.isEmpty)
    }

    @Test("Fields of a form become properties of its schema")
    func fieldsOfAFormArePropertiesOfItsSchema() throws {
        let loading = Loading(
            swaggerOperation: """
                parameters:
                  - {name: name, in: formData, type: string, required: true, description: Called, maxLength: 9, x-f: 1}
                  - {name: photo, in: formData, type: file, format: any}
                  - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
                  - {$ref: '#/parameters/age'}
                """ + Self.responses, "parameters: {age: {name: age, in: formData, type: integer, required: true}}")
        #expect(loading.report == [])
        let body = try #require(loading.body)
        #expect(body.isRequired)
        let media = try #require(body.content.first?.media)
        let schema = try #require(media.schema)
        #expect(schema.types == [.object])
        #expect(schema.properties.map(\.name) == ["name", "photo", "tags", "age"])
        #expect(schema.properties.map(\.location.line) == [7, 8, 9, 12])
        #expect(schema.required.map(\.name) == ["name", "age"])
        let name = schema.properties[0].schema
        #expect(
            name.description == "Called" && name.constraints.maxLength == 9 && name.extensions.map(\.name) == ["x-f"])
        #expect(schema.properties[1].schema.types == [.string] && schema.properties[1].schema.format == "binary")
        #expect(media.encoding.map(\.name) == ["tags"])
        #expect(media.encoding[0].object.style == .form && media.encoding[0].object.explode == true)
        #expect(loading.document?.components.parameters.isEmpty == true)
    }

    @Test("The body of a path is used by its operations")
    func aPathsBodyIsOneOfItsOperations() {
        let loading = Loading(
            swagger: """
                paths:
                  /a:
                    parameters: [{name: a, in: formData, type: string}, {name: b, in: formData, type: string}]
                    put: {responses: {200: {description: OK}}}
                    post:
                      parameters: [{name: a, in: formData, type: integer}]
                      responses: {200: {description: OK}}
                    patch:
                      parameters: [{name: x, in: body, schema: {title: X}}]
                      responses: {200: {description: OK}}
                """)
        #expect(loading.report == [])
        let bodies = loading.document?.paths[0].item.operations.map {
            $0.operation.requestBody?.object?.content[0].media
        }
        let schemas = bodies?.map { $0?.schema }
        #expect(schemas?[0]?.properties.map(\.name) == ["a", "b"])
        #expect(schemas?[1]?.properties.map(\.name) == ["b", "a"])
        #expect(schemas?[1]?.properties.last?.schema.types == [.integer])
        #expect(schemas?[2]?.title == "X")
    }

    @Test("A second body is reported and left out")
    func aSecondBodyIsLeftOut() {
        let loading = Loading(
            swaggerOperation: """
                parameters:
                  - {name: a, in: body, schema: {title: A}}
                  - {name: b, in: body, schema: {title: B}}
                  - {name: c, in: formData, type: string}
                """ + Self.responses)
        #expect(loading.diagnostics.all.map(\.code) == [.swaggerBody, .swaggerBody])
        #expect(loading.diagnostics.all.map(\.location?.line) == [8, 9])
        #expect(loading.body?.content[0].media.schema?.title == "A")
    }
}
