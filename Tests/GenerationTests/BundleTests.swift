import Bundling
import Foundation
import Generation
import TestSupport
import Testing

/// References in bundles.
@Suite struct BundleTests {
    private let bundling: Bundling

    init() throws {
        bundling = try Bundling()
    }

    @Test("The bundle of a large document has the same model", arguments: [BundleFormat.yaml, .json])
    func theFlagshipsModelStays(format: BundleFormat) throws {
        let source = ProjectFolder.specs.appending(path: "lago-customers/openapi.yaml").path
        let bundle = Bundler(Configuration(spec: source)).bundle(as: format)
        let text = try #require(bundle.text)
        #expect(bundle.inputs.count > 40)
        try bundling.folder.write(text, to: "bundle.yaml")
        #expect(try Bundling.model(of: bundling.folder.path("bundle.yaml")) == Bundling.model(of: source))
        #expect(Bundler(Configuration(spec: source)).bundle(as: format).text == text)
        #expect(!text.contains(".yaml"))
    }

    @Test("A component that is a reference is replaced by its target")
    func aComponentThatIsAReferenceTakesUpItsTarget() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    Pet: {$ref: schemas/Pet.yaml}
                    Owner: {$ref: './schemas/Owner.yaml'}
                    Name: {$ref: 'schemas/Pet.yaml#/properties/name'}
                """,
            "schemas/Pet.yaml":
                "type: object\nproperties: {owner: {$ref: Owner.yaml}, name: {type: string, enum: [a, b]}}\n",
            "schemas/Owner.yaml":
                "type: object\nproperties: {pets: {type: array, items: {$ref: ../openapi.yaml#/components/schemas/Pet}}}\n",
        ])
        #expect(bundle.addedCount == 0)
        #expect(bundle.inputs.count == 3)
        let text = try #require(bundle.text)
        #expect(
            text.contains(
                "    Pet:\n      type: object\n      properties:\n        owner:\n          $ref: '#/components/schemas/Owner'\n"
            ))
        #expect(text.contains("            $ref: '#/components/schemas/Pet'\n"))
    }

    @Test("Objects of other files become components")
    func placesOfOtherFilesBecomeComponents() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                paths:
                  /pets/{id}:
                    get:
                      operationId: findPet
                      parameters: [{$ref: 'common.yaml#/parameters/id'}]
                      responses:
                        '200': {$ref: 'common.yaml#/components/responses/Pet'}
                components:
                  schemas:
                    Error: {type: string, enum: [x, y]}
                """,
            "common.yaml": """
            parameters:
              id: {name: id, in: path, required: true, schema: {$ref: '#/definitions/ID'}}
            definitions:
              ID: {type: string, enum: [a, b]}
              Pet: {type: object, properties: {error: {$ref: 'other.yaml#/Error'}, id: {$ref: '#/definitions/ID'}}}
            components:
              responses:
                Pet:
                  description: One pet
                  headers: {X-Next: {$ref: '#/components/headers/Next'}}
                  content: {application/json: {schema: {$ref: './common.yaml#/definitions/Pet'}}}
              headers:
                Next: {schema: {$ref: '#/definitions/I%44'}}
            """,
            "other.yaml": "Error: {type: object, properties: {next: {$ref: '#/Error'}, text: {type: string}}}\n",
        ])
        try bundling.expect(
            bundle,
            """
            paths:
              /pets/{id}:
                get:
                  operationId: findPet
                  parameters:
                    - $ref: '#/components/parameters/id'
                  responses:
                    '200':
                      $ref: '#/components/responses/Pet'
            components:
              schemas:
                Error:
                  type: string
                  enum:
                    - x
                    - 'y'
                ID:
                  type: string
                  enum:
                    - a
                    - b
                Pet:
                  type: object
                  properties:
                    error:
                      $ref: '#/components/schemas/ErrorSchema'
                    id:
                      $ref: '#/components/schemas/ID'
                ErrorSchema:
                  type: object
                  properties:
                    next:
                      $ref: '#/components/schemas/ErrorSchema'
                    text:
                      type: string
              parameters:
                id:
                  name: id
                  in: path
                  required: true
                  schema:
                    $ref: '#/components/schemas/ID'
              responses:
                Pet:
                  description: One pet
                  headers:
                    X-Next:
                      $ref: '#/components/headers/Next'
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
              headers:
                Next:
                  schema:
                    $ref: '#/components/schemas/ID'
            """)
        #expect(bundle.addedCount == 6)
    }

    @Test("Cycles between files remain references")
    func cyclesBetweenFilesStayReferences() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + "components: {schemas: {Tree: {properties: {a: {$ref: a.yaml}}}}}\n",
            "a.yaml":
                "type: object\nproperties: {b: {$ref: b.yaml}, tree: {$ref: 'openapi.yaml#/components/schemas/Tree'}}\n",
            "b.yaml": "type: object\nproperties: {a: {$ref: 'x/../a.yaml#'}}\n",
        ])
        try bundling.expect(
            bundle,
            """
            components:
              schemas:
                Tree:
                  properties:
                    a:
                      $ref: '#/components/schemas/a'
                a:
                  type: object
                  properties:
                    b:
                      $ref: '#/components/schemas/b'
                    tree:
                      $ref: '#/components/schemas/Tree'
                b:
                  type: object
                  properties:
                    a:
                      $ref: '#/components/schemas/a'
            """)
    }

    private static let item = """
        parameters: [{name: a, in: query, schema: {type: string}}]
        get:
          operationId: a
          responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '../Pet.yaml'}}}}}
        """

    @Test("Path items are bundled as the version allows", arguments: ["3.1.0", "3.0.3"])
    func pathItems(version: String) throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": """
            openapi: \(version)
            info: {title: Shop, version: '1'}
            paths:
              /a: {$ref: paths/a.yaml, summary: First}
              /b: {$ref: paths/b.yaml}
            """,
            "paths/a.yaml": Self.item,
            "paths/b.yaml": "$ref: c.yaml",
            "paths/c.yaml": "delete: {operationId: c, responses: {'204': {description: gone}}}",
            "Pet.yaml": "type: object\nproperties: {name: {type: string}}\n",
        ])
        let text = try #require(bundle.text, "\(bundle.diagnostics)")
        try bundling.expectSameModel(text)
        #expect(text.contains("$ref: '#/components/schemas/Pet'"))
        #expect(text.contains("pathItems:") == (version == "3.1.0"))
        #expect(text.contains("  /b:\n    delete:") == (version == "3.0.3"))
        #expect(text.contains("    summary: First\n"))
    }

    @Test("A path item that refers back to itself is bundled")
    func aPathItemThatLeadsBackToItselfEnds() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {/a: {$ref: a.yaml}}\n",
            "a.yaml": """
            post:
              operationId: a
              responses: {'204': {description: ok}}
              callbacks: {again: {'{$request.body#/url}': {$ref: a.yaml}, other: {$ref: b.yaml}}}
            """,
            "b.yaml": """
            put:
              responses: {'204': {description: ok}}
              callbacks: {again: {x: {$ref: b.yaml}}}
            """,
        ])
        #expect(bundle.text?.contains("$ref: '#/paths/~1a'") == true)
    }

    @Test("A reference into a moved object points into the moved object")
    func placesWithinWhatIsMovedStayThere() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    A: {properties: {pet: {$ref: 'x.yaml#/components/schemas/Pet'}, owner: {$ref: 'x.yaml#/components/schemas/Pet/properties/owner'}}}
                """,
            "x.yaml":
                "components: {schemas: {Pet: {type: object, properties: {owner: {type: object, properties: {b: {type: integer}}}}}}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("$ref: '#/components/schemas/Pet/properties/owner'"))
        try bundling.expectSameModel(text)
    }

    @Test("References to anchors and identifiers become pointers")
    func anchorsAndIdentifiersBecomePlaces() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + "components: {schemas: {A: {properties: {t: {$ref: 'tree.yaml#node'}}}}}\n",
            "tree.yaml":
                "$id: https://example.com/tree\n$defs: {node: {$anchor: node, type: object, properties: {next: {$ref: '#node'}}}}\n",
        ])
        let text = try #require(bundle.text)
        #expect(!text.contains("'#node'"))
        try bundling.expectSameModel(text)
    }

    @Test("A part of a converted object becomes a component")
    func partsOfConvertedObjects() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: Shop, version: '1'}
            produces: [application/json]
            paths:
              /a: {get: {operationId: a, responses: {'200': {$ref: 'responses.yaml#/Ok'}}}}
              /b:
                get:
                  operationId: b
                  responses: {'200': {description: d, schema: {$ref: 'responses.yaml#/Ok/schema'}}}
            """,
            "responses.yaml": "Ok: {description: d, schema: {type: object, properties: {a: {type: string}}}}\n",
        ])
        try bundling.folder.write(try #require(bundle.text), to: "bundle.yaml")
        let outcome = try Pipeline(Configuration(spec: bundling.folder.path("bundle.yaml"))).run(through: .build)
        #expect(outcome.diagnostics.isEmpty)
    }
}
