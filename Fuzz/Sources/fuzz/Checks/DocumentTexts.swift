/// The documents that targets use as seeds.
enum DocumentTexts {
    /// A document for overlays.
    static let small = """
        openapi: 3.1.0
        info: {title: Shop, version: '1', description: A shop}
        servers: [{url: 'https://a.example/v1'}]
        tags: [{name: a}, {name: b}]
        paths:
          /a:
            get:
              operationId: listA
              tags: [a]
              parameters:
              - {name: page, in: query, required: true, schema: {type: integer}}
              - {name: a, in: header, schema: {type: string, enum: [x, y]}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                '500': {description: bad}
          /b/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            post:
              requestBody: {content: {application/json: {schema: {type: object, properties: {n: {type: number}}}}}}
              responses: {default: {description: any}}
        components:
          schemas:
            A: {type: object, required: [a], properties: {a: {type: string}, b: {type: array, items: {$ref: '#/components/schemas/A'}}}}

        """

    /// A document in which every text is enclosed in brackets, with its default value.
    static let withFields = #"""
        openapi: 3.1.0
        info:
          title: ⟦Shop⟧
          version: ⟦1.0⟧
          summary: ⟦A shop of things⟧
          description: ⟦Sells things to people⟧
          termsOfService: ⟦https://example.com/terms⟧
          contact: {name: ⟦Some Body⟧, url: ⟦https://example.com⟧, email: ⟦a@example.com⟧}
          license: {name: ⟦MIT License⟧, identifier: ⟦MIT⟧}
          x-thing: ⟦some text⟧
        externalDocs: {description: ⟦More of it⟧, url: ⟦https://example.com/docs⟧}
        servers:
        - url: ⟦https://{tenant}.example.com/v1⟧
          description: ⟦The main server⟧
          variables: {tenant: {default: ⟦a⟧, description: ⟦Who it is⟧, enum: [⟦a⟧, ⟦b⟧]}}
        tags: [{name: ⟦things⟧, description: ⟦All about things⟧, externalDocs: {url: ⟦https://example.com/t⟧}}]
        security: [{⟦key⟧: []}]
        paths:
          ⟦/things/{id}⟧:
            summary: ⟦A path of things⟧
            description: ⟦Where they are⟧
            parameters:
            - {name: id, in: path, required: true, description: ⟦Which one of them⟧, schema: {type: string, format: ⟦uuid⟧}}
            put:
              operationId: ⟦changeThing⟧
              summary: ⟦Change a thing⟧
              description: ⟦It is changed then⟧
              deprecated: true
              tags: [⟦things⟧]
              parameters:
              - name: ⟦page⟧
                in: query
                description: ⟦Which page it is⟧
                example: ⟦three pages⟧
                schema: {type: string, default: ⟦first⟧, enum: [⟦first⟧, ⟦last⟧], description: ⟦A page of it⟧}
              - {name: ⟦X-Thing⟧, in: header, description: ⟦Some header text⟧, schema: {type: string, default: ⟦h⟧}}
              - {name: ⟦session⟧, in: cookie, description: ⟦Some cookie text⟧, schema: {type: string}}
              requestBody:
                description: ⟦What to change⟧
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Thing'}, example: ⟦an example text⟧}
                  ⟦application/pdf⟧: {schema: {type: string, format: binary}}
                  multipart/form-data:
                    schema: {type: object, properties: {⟦part⟧: {type: string, description: ⟦A part of it⟧}, file: {type: string, format: binary}}}
                    encoding: {file: {contentType: ⟦image/png⟧, headers: {⟦X-Part⟧: {description: ⟦Header of it⟧, schema: {type: string}}}}}
              responses:
                '200':
                  description: ⟦It has been changed⟧
                  headers: {⟦X-Rate⟧: {description: ⟦How many more⟧, schema: {type: integer}}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                    ⟦text/csv⟧: {schema: {type: string}}
                  links: {⟦next⟧: {operationId: readThing, description: ⟦The next of it⟧, parameters: {id: ⟦$response.body#/id⟧}}}
                ⟦4XX⟧: {description: ⟦It is not right⟧, content: {⟦application/problem+json⟧: {schema: {type: object}}}}
              callbacks:
                ⟦changed⟧:
                  ⟦{$request.body#/url}⟧:
                    post: {operationId: ⟦thingChanged⟧, summary: ⟦It was changed⟧, responses: {'200': {description: ⟦Thanks for it⟧}}}
              security: [{⟦oauth⟧: [⟦read⟧]}]
              servers: [{url: ⟦https://other.example.com⟧, description: ⟦Another server⟧}]
              x-more: {⟦a⟧: ⟦b c⟧}
            get: {operationId: readThing, responses: {'200': {description: ok, content: {text/event-stream: {schema: {type: string, contentMediaType: ⟦application/json⟧}}}}}}
        webhooks:
          ⟦thingMade⟧:
            post: {summary: ⟦A new thing⟧, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}, responses: {'204': {description: ⟦Thanks for that⟧}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: ⟦X-Key⟧, description: ⟦The key for it⟧}
            oauth: {type: oauth2, description: ⟦Some oauth text⟧, flows: {clientCredentials: {tokenUrl: ⟦https://example.com/token⟧, scopes: {⟦read⟧: ⟦May read it⟧}}}}
            ⟦basic⟧: {type: http, scheme: ⟦basic⟧, bearerFormat: ⟦JWT⟧}
          schemas:
            Thing:
              type: object
              title: ⟦A thing of ours⟧
              description: ⟦Things are sold⟧
              required: [⟦name⟧]
              properties:
                ⟦name⟧: {type: string, description: ⟦What it is called⟧, default: ⟦none⟧, pattern: ⟦^a+$⟧, example: ⟦a name of it⟧}
                kind: {type: string, enum: [⟦large⟧, ⟦small⟧], x-enum-varnames: [⟦Large⟧, ⟦Small⟧], x-enum-descriptions: [⟦A large one⟧, ⟦A small one⟧]}
                id: {const: ⟦fixed⟧}
                inner: {type: object, description: ⟦Something in it⟧, properties: {⟦deep⟧: {type: integer, deprecated: true}}}
                any: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: ⟦type⟧, mapping: {⟦cat⟧: '#/components/schemas/Cat'}}}
                url: {type: string, format: ⟦uri⟧, examples: [⟦one of them⟧]}
              additionalProperties: {type: string, description: ⟦All other ones⟧}
            ⟦Extra⟧: {type: object, description: ⟦An extra thing⟧, properties: {a: {type: string}}}
            Cat: {type: object, required: [type], properties: {type: {type: string}, purrs: {type: boolean}}}
            Dog: {type: object, required: [type], properties: {type: {type: string}, barks: {type: boolean}}, externalDocs: {description: ⟦Of all dogs⟧, url: ⟦https://example.com/dogs⟧}}

        """#

    /// The document with the default values of its texts.
    private static var plain: String {
        withFields.replacing("⟦", with: "\"").replacing("⟧", with: "\"")
    }

    private static let many = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths: {}
        components:
          schemas:
            A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {x: {type: integer, nullable: true}}}]}
            B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: array, items: {$ref: '#/components/schemas/B'}}]}
            C: {anyOf: [{type: integer}, {type: 'null'}, {type: object, additionalProperties: {$ref: '#/components/schemas/C'}}]}
            D: {type: [string, 'null'], enum: [a, b, null]}
            E: {not: {type: string}, if: {type: object}, then: {required: [a]}, patternProperties: {'^x': {type: integer}}}
            F: {$ref: '#/components/schemas/F'}
            G: {type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 1, uniqueItems: true}

        """

    private static let swagger = """
        swagger: '2.0'
        info: {title: T, version: '1'}
        host: a.example
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        paths:
          /a:
            post:
              parameters:
              - {name: body, in: body, schema: {$ref: '#/definitions/A'}}
              - {name: q, in: query, type: array, items: {type: string}, collectionFormat: multi}
              responses: {'200': {description: ok, schema: {type: array, items: {$ref: '#/definitions/A'}}}}
        definitions:
          A: {type: object, discriminator: kind, properties: {kind: {type: string}, n: {type: number, format: float}}}

        """

    static let all = [small, plain, many, swagger]
}
