import OpenAPIDocument
import Testing

@Suite struct OperationTests {
    @Test("The fields of an operation are read")
    func aWholeOperation() throws {
        let loading = Loading(
            body: """
                paths:
                  /pets/{id}:
                    summary: S
                    servers: [{url: /v2}]
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    put:
                      operationId: putPet
                      tags: [pets, 1]
                      deprecated: true
                      security: []
                      parameters:
                        - {name: q, in: query, style: deepObject, explode: true, schema: {}, example: 1}
                        - {name: j, in: header, content: {application/json: {schema: {type: object}}}}
                      requestBody: {required: true, content: {application/json: {schema: {title: body}}}}
                      responses:
                        200:
                          description: OK
                          headers: {X-Total: {schema: {type: integer}}}
                          content: {application/json: {schema: {title: pet}, examples: {one: {value: 1}}}}
                          links: {next: {operationId: getPet, parameters: {id: $response.body#/id}}}
                        4XX: {description: wrong}
                        default: {description: else}
                      callbacks:
                        done: {'{$request.body#/url}': {post: {responses: {'200': {description: OK}}}}}
                      x-o: 1
                """)
        #expect(loading.report == [])
        let item = try #require(loading.document?.paths.first?.item)
        #expect(item.summary == "S" && item.servers[0].url == "/v2")
        #expect(item.parameters[0].object?.isRequired == true)
        let operation = try #require(item.operations.first?.operation)
        #expect(operation.operationID == "putPet" && operation.idLocation?.line == 9)
        #expect(operation.tags == ["pets", "1"] && operation.isDeprecated && operation.security?.isEmpty == true)
        let query = operation.parameters[0].object
        #expect(query?.place == .query && query?.style == .deepObject && query?.explode == true)
        #expect(query?.example?.int == 1 && query?.isRequired == false)
        #expect(operation.parameters[1].object?.content[0].media.schema?.types == [.object])
        #expect(operation.requestBody?.object?.isRequired == true)
        #expect(operation.responses.map(\.key) == ["200", "4XX", "default"])
        let response = operation.responses[0].response.object
        #expect(response?.headers[0].object.object?.schema?.types == [.integer])
        #expect(response?.content[0].media.examples[0].object.object?.value?.int == 1)
        #expect(response?.links[0].object.object?.parameters[0].object.text == "$response.body#/id")
        #expect(operation.callbacks[0].object.object?.entries[0].expression == "{$request.body#/url}")
        #expect(operation.extensions.count == 1)
    }

    @Test("A path item may be a reference")
    func pathItemsAreReferredTo() throws {
        let loading = Loading(
            body: """
                paths:
                  /a: {$ref: '#/components/pathItems/a', get: {responses: {'200': {description: own}}}}
                  /b: {$ref: items.yaml}
                components:
                  pathItems:
                    a: {$ref: items.yaml, summary: between}
                """,
            others: [
                "items.yaml": """
                summary: last
                parameters: [{name: q, in: query, schema: {}}]
                get: {responses: {'200': {description: other}}}
                put: {responses: {'200': {description: other}}}
                """
            ])
        #expect(loading.report == [])
        let items = try #require(loading.document?.paths.map(\.item))
        let first = loading.references.pathItem(items[0])
        #expect(first.operations.map(\.method) == ["get", "put"])
        #expect(first.operations[0].operation.responses[0].response.object?.description == "own")
        #expect(first.summary == "between" && first.parameters.count == 1)
        #expect(loading.references.pathItem(items[1]).operations.count == 2)
        #expect(loading.references.pathItem(items[1]).summary == "last")
    }

    @Test("References to objects of every kind are resolved")
    func referencesToEveryKind() {
        let loading = Loading(
            body: """
                paths:
                  /a:
                    post:
                      parameters: [{$ref: '#/components/parameters/p2'}]
                      requestBody: {$ref: '#/components/requestBodies/b'}
                      responses: {'200': {$ref: 'other.yaml#/r'}}
                      callbacks: {c: {$ref: '#/components/callbacks/c'}}
                components:
                  parameters:
                    p2: {$ref: '#/components/parameters/p'}
                    p: {name: p, in: query, schema: {}}
                  requestBodies: {b: {content: {text/plain: {examples: {e: {$ref: '#/components/examples/e'}}}}}}
                  callbacks: {c: {'{$url}': {post: {responses: {'200': {description: OK}}}}}}
                  examples: {e: {value: 1}}
                """,
            others: [
                "other.yaml":
                    "r: {description: R, headers: {h: {$ref: '#/h'}}, links: {l: {$ref: '#/l'}}}\nh: {schema: {}}\nl: {operationId: o}"
            ])
        #expect(loading.report == [])
        let operation = loading.document?.paths[0].item.operations[0].operation
        let references = loading.references
        #expect(operation.flatMap { references.parameter($0.parameters[0]) }?.name == "p")
        let body = operation?.requestBody.flatMap(references.requestBody)
        #expect(body.flatMap { references.example($0.content[0].media.examples[0].object) }?.value?.int == 1)
        let response = operation.flatMap { references.response($0.responses[0].response) }
        #expect(response?.description == "R")
        #expect(response.flatMap { references.header($0.headers[0].object) }?.schema != nil)
        #expect(response.flatMap { references.link($0.links[0].object) }?.operationID == "o")
        #expect(operation.flatMap { references.callback($0.callbacks[0].object) }?.entries.count == 1)
    }

    @Test("The fields of OpenAPI 3.2 are read")
    func newIn3_2() {
        let loading = Loading(
            version: "3.2.0",
            body: """
                paths:
                  /a:
                    query: {responses: {'200': {summary: no description needed}}}
                    additionalOperations:
                      COPY:
                        parameters: [{name: q, in: querystring, content: {application/json: {schema: {}}}}]
                        responses:
                          '200':
                            content:
                              text/event-stream: {itemSchema: {title: event}}
                              application/json: {$ref: '#/components/mediaTypes/json'}
                              multipart/mixed: {prefixEncoding: [{contentType: a/b}], itemEncoding: {contentType: c/d}}
                components: {mediaTypes: {json: {schema: {title: shared}}}}
                """)
        #expect(loading.report == [])
        let operations = loading.document?.paths[0].item.operations
        #expect(operations?.map(\.method) == ["query", "COPY"])
        #expect(operations?[1].operation.parameters[0].object?.place == .querystring)
        let content = operations?[1].operation.responses[0].response.object?.content
        #expect(content?[0].media.itemSchema?.title == "event")
        #expect(content?[1].media.schema?.title == "shared")
        #expect(content?[2].media.prefixEncoding.map(\.contentType) == ["a/b"])
        #expect(content?[2].media.itemEncoding?.contentType == "c/d")
    }

    @Test("The encoding of a part is read")
    func encodings() {
        let media = Loading(
            body: """
                paths:
                  /a:
                    post:
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: {type: object}
                            encoding:
                              file: {contentType: image/png, headers: {X-A: {schema: {}}}, style: form, explode: false}
                      responses: {'200': {description: OK}}
                """
        ).document?.paths[0].item.operations[0].operation.requestBody?.object?.content[0].media
        #expect(media?.encoding[0].name == "file")
        #expect(media?.encoding[0].object.contentType == "image/png" && media?.encoding[0].object.explode == false)
        #expect(media?.encoding[0].object.headers.count == 1)
    }
}
