import Foundation
import Generation
import OpenAPIDocument
import Testing

/// References at places where OpenAPI has none, which stand for their targets as if those were written there.
@Suite struct InPlaceReferenceTests {
    private let bundling: Bundling

    init() throws {
        bundling = try Bundling()
    }

    /// A document that has a reference in place of every kind of object, map and list.
    private static let split = [
        "openapi.yaml": """
        openapi: 3.1.0
        info: {$ref: info.yaml}
        tags: {$ref: lists.yaml#/tags}
        servers: {$ref: lists.yaml#/servers}
        paths: {$ref: paths.yaml, /extra: {get: {operationId: extra, responses: {'204': {description: Done}}}}}
        webhooks: {sold: {post: {$ref: operations.yaml#/sold}}}
        components:
          schemas: {$ref: schemas/_index.yaml}
          parameters: {$ref: parameters.yaml}
          responses: {$ref: responses.yaml}
          securitySchemes: {key: {type: apiKey, name: X-Key, in: {$ref: lists.yaml#/place}}}
        security: {$ref: lists.yaml#/security}
        """,
        "info.yaml": "title: Boats\nversion: '1'\ndescription: {$ref: intro.md}\n",
        "intro.md": "# Boats for hire\n",
        "lists.yaml": """
        tags: [{name: boats, description: Everything that floats.}]
        servers: [{url: https://boats.example/v1}]
        security: [{key: []}]
        place: header
        required: [id]
        rigs: [sloop, ketch]
        branches: [{type: string}, {type: integer}]
        """,
        "paths.yaml": """
        /boats: {get: {$ref: operations.yaml#/list}}
        /boats/{id}: {$ref: boat.yaml}
        /extra: {get: {operationId: replaced, responses: {}}}
        """,
        "boat.yaml": """
        parameters: [{$ref: parameters.yaml#/id}]
        get: {operationId: findBoat, responses: {$ref: parts.yaml#/of-boat}}
        """,
        "operations.yaml": """
        list:
          operationId: listBoats
          tags: [boats]
          parameters: {$ref: '#/x-paging'}
          responses:
            '200':
              description: The boats.
              headers: {$ref: parts.yaml#/headers}
              content: {$ref: parts.yaml#/boats}
            default: {$ref: responses.yaml#/Problem}
        sold:
          operationId: boatSold
          requestBody: {required: true, content: {application/json: {schema: {$ref: schemas/Boat.yaml}}}}
          responses: {'204': {description: Noted.}}
        x-paging:
          - {$ref: parameters.yaml#/page}
          - {name: per_page, in: query, schema: {type: integer}}
        """,
        "parameters.yaml": """
        page: {name: page, in: query, schema: {type: integer}}
        id: {name: id, in: path, required: true, schema: {type: string}}
        """,
        "responses.yaml": """
        Problem: {description: Wrong., content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
        """,
        "parts.yaml": """
        of-boat: {'200': {description: The boat., content: {application/json: {schema: {$ref: schemas/_index.yaml#/Boat}}}}}
        headers: {X-Total: {schema: {type: integer}}}
        boats: {application/json: {schema: {type: array, items: {$ref: schemas/_index.yaml#/Boat}}}}
        """,
        "schemas/_index.yaml": """
        Boat: {$ref: Boat.yaml}
        Rig: {type: string, enum: {$ref: ../lists.yaml#/rigs}}
        Code: {oneOf: {$ref: ../lists.yaml#/branches}}
        Odd: {type: object, properties: {$ref: {type: string}, next: {$ref: '#/Odd'}}}
        """,
        "schemas/Boat.yaml": """
        type: object
        description: {$ref: ../intro.md}
        required: {$ref: ../lists.yaml#/required}
        properties: {$ref: boat-properties.yaml, length: {type: integer}}
        """,
        "schemas/boat-properties.yaml": """
        id: {type: string}
        length: {type: number}
        rig: {$ref: _index.yaml#/Rig}
        codes: {type: array, items: {$ref: _index.yaml#/Code}}
        """,
    ]

    /// The same document in one file.
    private static let whole = """
        openapi: 3.1.0
        info: {title: Boats, version: '1', description: "# Boats for hire\\n"}
        tags: [{name: boats, description: Everything that floats.}]
        servers: [{url: https://boats.example/v1}]
        security: [{key: []}]
        paths:
          /boats:
            get:
              operationId: listBoats
              tags: [boats]
              parameters:
                - {$ref: '#/components/parameters/page'}
                - {name: per_page, in: query, schema: {type: integer}}
              responses:
                '200':
                  description: The boats.
                  headers: {X-Total: {schema: {type: integer}}}
                  content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Boat'}}}}
                default: {$ref: '#/components/responses/Problem'}
          /boats/{id}:
            parameters: [{$ref: '#/components/parameters/id'}]
            get:
              operationId: findBoat
              responses:
                '200':
                  description: The boat.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
          /extra: {get: {operationId: extra, responses: {'204': {description: Done}}}}
        webhooks:
          sold:
            post:
              operationId: boatSold
              requestBody:
                {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}
              responses: {'204': {description: Noted.}}
        components:
          schemas:
            Boat:
              type: object
              description: "# Boats for hire\\n"
              required: [id]
              properties:
                id: {type: string}
                length: {type: integer}
                rig: {$ref: '#/components/schemas/Rig'}
                codes: {type: array, items: {$ref: '#/components/schemas/Code'}}
            Rig: {type: string, enum: [sloop, ketch]}
            Code: {oneOf: [{type: string}, {type: integer}]}
            Odd: {type: object, properties: {$ref: {type: string}, next: {$ref: '#/components/schemas/Odd'}}}
          parameters:
            page: {name: page, in: query, schema: {type: integer}}
            id: {name: id, in: path, required: true, schema: {type: string}}
          responses:
            Problem:
              description: Wrong.
              content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
          securitySchemes: {key: {type: apiKey, name: X-Key, in: header}}
        """

    @Test("References in place of objects, maps and lists give the same model as a single file")
    func everyPlace() throws {
        let bundle = try bundling.bundle(Self.split, strict: true)
        let text = try #require(bundle.text, "\(bundle.diagnostics)")
        try bundling.folder.write(Self.whole, to: "whole.yaml")
        let expected = try Bundling.model(of: bundling.folder.path("whole.yaml"))
        #expect(try Bundling.model(of: bundling.folder.path("openapi.yaml")) == expected)
        try bundling.expectSameModel(text)
        // The path item, which is referred to in the ordinary way.
        #expect(bundle.addedCount == 1)
        #expect(!text.contains(".yaml"))
        let inputs = bundle.inputs.map { URL(filePath: $0).lastPathComponent }
        #expect(Set(inputs) == Set(Self.split.keys.map { URL(filePath: $0).lastPathComponent }))
    }

    @Test("A Swagger document may have references in place of objects, maps and lists")
    func swagger() throws {
        let bundle = try bundling.bundle(
            [
                "openapi.yaml": """
                swagger: '2.0'
                info: {title: Boats, version: '1'}
                paths: {$ref: paths.yaml}
                definitions: {$ref: definitions.yaml}
                responses: {$ref: responses.yaml}
                """,
                "paths.yaml": "/boats: {get: {$ref: operations.yaml#/list}}\n/boats/{id}: {$ref: boat.yaml}\n",
                "boat.yaml": "parameters: {$ref: parameters.yaml}\nget: {$ref: operations.yaml#/find}\n",
                "parameters.yaml": "- {name: id, in: path, required: true, type: string}\n",
                "operations.yaml": """
                list: {operationId: listBoats, responses: {$ref: responses.yaml#/x-all}}
                find:
                  operationId: findBoat
                  responses: {'200': {description: One., schema: {$ref: definitions.yaml#/Boat}}}
                """,
                "responses.yaml": """
                Problem: {description: Wrong., schema: {type: object, properties: {title: {type: string}}}}
                x-all:
                  '200': {description: All., schema: {type: array, items: {$ref: definitions.yaml#/Boat}}}
                  default: {$ref: '#/Problem'}
                """,
                "definitions.yaml": "Boat: {type: object, properties: {$ref: properties.yaml}}\n",
                "properties.yaml": "id: {type: string}\nnext: {$ref: definitions.yaml#/Boat}\n",
            ])
        try bundling.expectSameModel(try #require(bundle.text, "\(bundle.diagnostics)"))
        let model = try Bundling.model(of: bundling.folder.path("openapi.yaml"))
        #expect(model.contains("200 .ok  [Boat]  application/json"))
        #expect(model.contains("default .default  ProblemBody"))
        #expect(model.contains("id: String  path, simple  required"))
        #expect(model.components(separatedBy: "struct Boat").count == 2)
    }

    @Test(
        "A cyclic or broken reference in place of another value is one error with its location",
        arguments: [
            ("paths: {$ref: '#/paths'}", "'#/paths' refers back to itself"),
            (
                "paths: {}\ncomponents: {schemas: {A: {type: object, properties: {$ref: '#/components/schemas/A/properties'}}}}",
                "refers back to itself"
            ),
            (
                "paths: {}\ncomponents: {schemas: {A: {type: object, properties: {$ref: '#/x-p'}}}}\n"
                    + "x-p: {a: {type: object, properties: {$ref: '#/x-p'}}}",
                "'#/x-p' refers back to itself"
            ),
            ("paths: {$ref: nowhere.yaml}", "nowhere.yaml"),
            ("paths: {$ref: '#/x-paths'}", "'#/x-paths' does not exist"),
            ("paths: {/a: {get: {$ref: '#/info/title'}}}", "an operation must be a mapping, found 'Shop'"),
        ])
    func faults(fields: String, message: String) throws {
        let bundle = try bundling.bundle(["openapi.yaml": Bundling.head + fields + "\n"])
        #expect(bundle.text == nil)
        #expect(bundle.diagnostics.filter { $0.severity == .error }.count == 1, "\(bundle.diagnostics)")
        #expect(bundle.diagnostics.contains { $0.message.contains(message) && $0.location != nil })
    }

    @Test("References in place of other values that multiply are an error")
    func multiplication() throws {
        var fields = "paths: {}\ncomponents: {schemas: {A: {type: object, properties: {$ref: '#/x-0'}}}}\n"
        for level in 0..<30 {
            let next = "{type: object, properties: {$ref: '#/x-\(level + 1)'}}"
            fields += "x-\(level): {a: \(next), b: \(next), c: \(next), d: \(next)}\n"
        }
        fields += "x-30: {a: {type: string}}\n"
        let bundle = try bundling.bundle(["openapi.yaml": Bundling.head + fields])
        #expect(bundle.text == nil)
        #expect(bundle.diagnostics.contains { $0.message.hasPrefix("references where OpenAPI does not allow them") })
    }

    @Test("A response that refers to a request body gets the fields that both have")
    func alikeObjects() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                paths: {/a: {get: {operationId: getA, responses: {'200': {$ref: '#/components/requestBodies/Thing'}}}}}
                components:
                  requestBodies:
                    Thing: {description: A thing., content: {application/json: {schema: {type: string}}}}
                """
        ])
        #expect(bundle.text != nil)
        #expect(bundle.diagnostics.map(\.code) == [.referenceKind])
        #expect(bundle.diagnostics.first?.message.hasSuffix("only the fields of both kinds are read") == true)
        #expect(
            try Bundling.model(of: bundling.folder.path("openapi.yaml")).contains("200 .ok  String  application/json"))
    }
}
