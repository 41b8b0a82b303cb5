import OpenAPIDocument
import OpenAPIVocabulary
import SourceTree
import Testing

/// Parameters and headers, whose types move into schemas.
@Suite struct SwaggerParameterTests {
    @Test("Keywords of values become a schema")
    func whatIsSaidOfValuesBecomesASchema() throws {
        let loading = Loading(
            swaggerOperation: """
                parameters:
                  - name: page
                    in: query
                    description: Which
                    required: true
                    type: integer
                    format: int32
                    default: 1
                    minimum: 0
                    exclusiveMinimum: true
                    maximum: 9
                    enum: [1, 2]
                    allowEmptyValue: true
                    x-p: 1
                    x-nullable: true
                responses: {200: {description: OK}}
                """)
        #expect(loading.report == [])
        let parameter = try #require(loading.parameter())
        #expect(parameter.name == "page" && parameter.place == .query && parameter.isRequired)
        #expect(parameter.description == "Which" && parameter.allowEmptyValue)
        #expect(parameter.style == nil && parameter.explode == nil)
        #expect(parameter.extensions.map(\.name) == ["x-p"])
        #expect(parameter.location.line == 7 && parameter.nameLocation.line == 7)
        let schema = try #require(parameter.schema)
        #expect(schema.types == [.integer] && schema.format == "int32" && schema.isNullable)
        #expect(schema.defaultValue?.int == 1 && schema.enumeration?.count == 2)
        #expect(schema.constraints.minimum?.isExclusive == true && schema.constraints.maximum?.value == 9)
        #expect(schema.location.line == 11 && schema.typeLocation?.line == 11)
        #expect(schema.constraints.maximum?.location.line == 16)
    }

    @Test(
        "A collection format becomes a style",
        arguments: [
            ("query", "", ParameterStyle.form, false),
            ("query", "csv", .form, false),
            ("query", "multi", .form, true),
            ("query", "ssv", .spaceDelimited, false),
            ("query", "pipes", .pipeDelimited, false),
            ("path", "csv", nil, nil),
            ("header", "", nil, nil),
        ])
    func lists(place: String, format: String, style: ParameterStyle?, explode: Bool?) throws {
        let written = format.isEmpty ? "" : ", collectionFormat: \(format)"
        let loading = Loading(
            swaggerOperation: """
                parameters: [{name: a, in: \(place), type: array, items: {type: integer}, required: true\(written)}]
                responses: {200: {description: OK}}
                """)
        #expect(loading.report == [])
        let parameter = try #require(loading.parameter())
        #expect(parameter.style == style && parameter.explode == explode)
        #expect(parameter.schema?.types == [.array] && parameter.schema?.items?.types == [.integer])
    }

    @Test(
        "An array in a collection format without a style becomes a string",
        arguments: [("query", "tsv"), ("path", "ssv"), ("header", "pipes"), ("path", "tsv")])
    func listsThatOpenAPIHasNoStyleForAreTexts(place: String, format: String) throws {
        let loading = Loading(
            swaggerOperation: """
                parameters:
                  - {name: a, in: \(place), type: array, items: {type: integer}, required: true,
                     collectionFormat: \(format)}
                responses: {200: {description: OK}}
                """)
        #expect(loading.diagnostics.all.map(\.code) == [.swaggerCollectionFormat])
        #expect(loading.diagnostics.all.map(\.location?.line) == [8])
        #expect(loading.parameter()?.schema?.types == [.string])
    }

    @Test("Parameters of paths and components are read")
    func parametersOfPathsAndComponents() throws {
        let loading = Loading(
            swagger: """
                paths:
                  /pets/{id}:
                    parameters: [{name: id, in: path, required: true, type: string}]
                    get:
                      parameters: [{$ref: '#/parameters/limit'}]
                      responses: {200: {description: OK}}
                parameters:
                  limit: {name: limit, in: query, type: integer}
                """)
        #expect(loading.report == [])
        #expect(loading.document?.paths[0].item.parameters[0].object?.schema?.types == [.string])
        #expect(loading.operation?.parameters[0].reference?.text == "#/parameters/limit")
        #expect(loading.parameter()?.schema?.types == [.integer])
        #expect(loading.document?.components.parameters.map(\.name) == ["limit"])
    }

    @Test("Headers of responses are read")
    func headersOfResponses() throws {
        let loading = Loading(
            swaggerOperation: """
                responses:
                  200:
                    description: OK
                    headers:
                      X-Rate: {type: integer, description: Left, x-h: 1}
                      x-tags: {type: array, items: {type: string}}
                """)
        #expect(loading.report == [])
        let headers = try #require(loading.response()?.headers)
        #expect(headers.map(\.name) == ["X-Rate", "x-tags"])
        let rate = try #require(headers[0].object.object)
        #expect(rate.description == "Left" && rate.schema?.types == [.integer] && rate.extensions.count == 1)
        #expect(headers[1].object.object?.schema?.items?.types == [.string])
    }

    @Test("A misplaced schema is used with a warning")
    func aMisplacedSchemaIsUsed() throws {
        let loading = Loading(
            swaggerOperation: """
                parameters: [{name: a, in: query, schema: {type: integer, format: int64}}]
                responses: {200: {description: OK}}
                """)
        #expect(loading.report == ["6:41 warning: only a body has a 'schema'; its keywords belong beside 'name'"])
        #expect(loading.parameter()?.schema?.types == [.integer] && loading.parameter()?.schema?.format == "int64")
    }
}
