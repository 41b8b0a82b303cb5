import OpenAPIDocument
import SourceTree
import Testing

/// Responses, whose schemas are put under their media types.
@Suite struct SwaggerResponseTests {
    @Test("The schema of a response applies to every media type")
    func aSchemaIsThatOfEveryMediaType() throws {
        let loading = Loading(
            swaggerOperation: """
                produces: [application/json, application/xml]
                responses:
                  200:
                    description: OK
                    schema: {title: Pet}
                    examples: {application/xml: <pet/>}
                  204: {description: None}
                """, "produces: [text/plain]")
        #expect(loading.report == [])
        let content = try #require(loading.response()?.content)
        #expect(content.types == ["application/json", "application/xml"])
        #expect(content.map(\.location.column) == [18, 36])
        #expect(content.allSatisfy { $0.media.schema?.title == "Pet" && $0.media.schema?.location.line == 10 })
        #expect(content[0].media.example == nil && content[1].media.example?.string == "<pet/>")
        #expect(loading.response(1)?.content.isEmpty == true)
    }

    @Test(
        "A response without media types has those of the document",
        arguments: [("", ["application/json"]), ("produces: [text/plain]", ["text/plain"])])
    func withoutMediaTypesOfItsOwn(global: String, expected: [String]) {
        let loading = Loading(
            swaggerOperation: "responses: {200: {description: OK, schema: {type: string}}}", global)
        #expect(loading.response()?.content.types == expected)
    }

    @Test(
        "A file becomes binary content",
        arguments: [
            ("", ["*/*"]), ("produces: [application/json]", ["*/*"]),
            ("produces: [application/pdf, application/json]", ["application/pdf"]),
        ])
    func aFileIsBytes(global: String, expected: [String]) throws {
        let loading = Loading(swaggerOperation: "responses: {200: {description: OK, schema: {type: file}}}", global)
        #expect(loading.report == [])
        let content = try #require(loading.response()?.content)
        #expect(content.types == expected)
        #expect(content[0].media.schema?.types == [.string] && content[0].media.schema?.format == "binary")
        #expect(content[0].media.schema?.typeLocation?.line == 6)
    }

    @Test("A shared response has the media types of the operation")
    func sharedResponses() throws {
        let shared = "responses:\n  Missing: {description: Missing, schema: {title: Error}}"
        let loading = Loading(swaggerOperation: "responses: {404: {$ref: '#/responses/Missing'}}", shared)
        #expect(loading.report == [])
        let reference = try #require(loading.operation?.responses[0].response.reference)
        #expect(reference.text == "#/responses/Missing")
        #expect(reference.target.text == "#/components/responses/Missing")
        #expect(loading.response()?.content[0].media.schema?.title == "Error")

        let own = Loading(
            swaggerOperation: "produces: [application/xml]\nresponses: {404: {$ref: '#/responses/Missing'}}", shared)
        #expect(own.report == [])
        #expect(own.operation?.responses[0].response.reference == nil)
        #expect(own.response()?.content.types == ["application/xml"])
        #expect(own.response()?.content[0].media.schema?.location.line == 9)
    }

    @Test("A response with examples only has a body")
    func examplesAloneSayThatThereIsABody() {
        let loading = Loading(
            swaggerOperation: "responses: {200: {description: OK, examples: {application/json: {a: 1}}}}")
        #expect(loading.diagnostics.all.map(\.code) == [.swaggerExample])
        #expect(loading.response()?.content.types == ["application/json"])
        #expect(loading.response()?.content[0].media.schema == nil)
        #expect(loading.response()?.content[0].media.example?.mapping?["a"]?.int == 1)
    }
}
