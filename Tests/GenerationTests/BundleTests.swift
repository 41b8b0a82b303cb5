import Foundation
import Generation
import SourceTree
import Testing

@Suite struct BundleTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n"

    /// Writes files and bundles the one called `openapi.yaml`.
    private func bundle(
        _ files: [String: String], as format: BundleFormat = .yaml, overlays: [String] = [], strict: Bool = false
    ) throws -> BundledDocument {
        for (name, text) in files { try folder.write(text, to: name) }
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.overlays = overlays.map { folder.path($0) }
        configuration.strict = strict
        return Bundler(configuration).bundle(as: format)
    }

    /// The bundle as it should be after `openapi` and `info`.
    private func expect(
        _ bundle: BundledDocument, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let text = try #require(bundle.text, "\(bundle.diagnostics)", sourceLocation: sourceLocation)
        let head = "openapi: '3.1.0'\ninfo:\n  title: Shop\n  version: '1'\n"
        #expect(text == head + expected + "\n", sourceLocation: sourceLocation)
        try expectSameModel(text, sourceLocation: sourceLocation)
    }

    /// The document and its bundle give one model.
    private func expectSameModel(
        _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try folder.write(text, to: "bundle.yaml")
        let original = try Self.model(of: folder.path("openapi.yaml"))
        #expect(try Self.model(of: folder.path("bundle.yaml")) == original, sourceLocation: sourceLocation)
        let again = Bundler(Configuration(spec: folder.path("bundle.yaml"))).bundle()
        #expect(again.text == text, "a bundle of a bundle is the same", sourceLocation: sourceLocation)
        #expect(again.inputs.count == 1, sourceLocation: sourceLocation)
    }

    private static func model(of path: String) throws -> String {
        let outcome = try Pipeline(Configuration(spec: path)).run(through: .build)
        return ModelDescription(try #require(outcome.model)).text
    }

    @Test(arguments: [BundleFormat.yaml, .json])
    func theFlagshipsModelStays(format: BundleFormat) throws {
        let specs = Golden.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Specs")
        let source = specs.appending(path: "lago-customers/openapi.yaml").path
        let bundle = Bundler(Configuration(spec: source)).bundle(as: format)
        let text = try #require(bundle.text)
        #expect(bundle.inputs.count > 40)
        try folder.write(text, to: "bundle.yaml")
        #expect(try Self.model(of: folder.path("bundle.yaml")) == Self.model(of: source))
        #expect(Bundler(Configuration(spec: source)).bundle(as: format).text == text)
        #expect(!text.contains(".yaml"))
    }

    @Test func aComponentThatIsAReferenceTakesUpItsTarget() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + """
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

    @Test func placesOfOtherFilesBecomeComponents() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + """
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
        try expect(
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

    @Test func cyclesBetweenFilesStayReferences() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + "components: {schemas: {Tree: {properties: {a: {$ref: a.yaml}}}}}\n",
            "a.yaml":
                "type: object\nproperties: {b: {$ref: b.yaml}, tree: {$ref: 'openapi.yaml#/components/schemas/Tree'}}\n",
            "b.yaml": "type: object\nproperties: {a: {$ref: 'x/../a.yaml#'}}\n",
        ])
        try expect(
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

    @Test func discriminatorsLeadToComponents() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + "components: {schemas: {Pet: {$ref: 'pets.yaml#/components/schemas/Pet'}}}\n",
            "pets.yaml": """
            components:
              schemas:
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: ./Dog.yaml}]
                  discriminator: {propertyName: kind, mapping: {cat: Cat, dog: ./Dog.yaml}}
                Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
            """,
            "Dog.yaml": "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, barks: {type: boolean}}\n",
        ])
        let text = try #require(bundle.text)
        #expect(
            text.contains(
                "        mapping:\n          cat: '#/components/schemas/Cat'\n          dog: '#/components/schemas/Dog'\n"
            ))
        try expectSameModel(text)
    }

    private static let item = """
        parameters: [{name: a, in: query, schema: {type: string}}]
        get:
          operationId: a
          responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '../Pet.yaml'}}}}}
        """

    @Test(arguments: ["3.1.0", "3.0.3"])
    func pathItems(version: String) throws {
        let bundle = try bundle([
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
        try expectSameModel(text)
        #expect(text.contains("$ref: '#/components/schemas/Pet'"))
        #expect(text.contains("pathItems:") == (version == "3.1.0"))
        #expect(text.contains("  /b:\n    delete:") == (version == "3.0.3"))
        #expect(text.contains("    summary: First\n"))
    }

    @Test func aPathItemThatLeadsBackToItselfEnds() throws {
        let bundle = try bundle([
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

    @Test func placesWithinWhatIsMovedStayThere() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    A: {properties: {pet: {$ref: 'x.yaml#/components/schemas/Pet'}, owner: {$ref: 'x.yaml#/components/schemas/Pet/properties/owner'}}}
                """,
            "x.yaml":
                "components: {schemas: {Pet: {type: object, properties: {owner: {type: object, properties: {b: {type: integer}}}}}}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("$ref: '#/components/schemas/Pet/properties/owner'"))
        try expectSameModel(text)
    }

    @Test func anchorsAndIdentifiersBecomePlaces() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + "components: {schemas: {A: {properties: {t: {$ref: 'tree.yaml#node'}}}}}\n",
            "tree.yaml":
                "$id: https://example.com/tree\n$defs: {node: {$anchor: node, type: object, properties: {next: {$ref: '#node'}}}}\n",
        ])
        let text = try #require(bundle.text)
        #expect(!text.contains("'#node'"))
        try expectSameModel(text)
    }

    @Test func namesAreThoseOfComponents() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head
                + "components: {schemas: {A: {properties: {t: {$ref: 'my%20pet.v2.yaml'}, u: {$ref: 'x/my pet.v2.yaml'}}}}}\n",
            "my pet.v2.yaml": "type: object\nproperties: {a: {type: string}}",
            "x/my pet.v2.yaml": "type: object\nproperties: {b: {type: string}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("\n    my_pet.v2:\n"))
        #expect(text.contains("\n    my_pet.v2Schema:\n"))
    }

    @Test func referencesByURLStay() throws {
        let files = [
            "openapi.yaml": Self.head + """
                components: {schemas: {A: {$ref: 'https://example.com/a.yaml#/A'}, B: {$ref: b.yaml}}}
                """,
            "b.yaml": "properties: {a: {$ref: 'https://example.com/a.yaml#/A'}}",
        ]
        let bundle = try bundle(files)
        #expect(bundle.text?.contains("    A:\n      $ref: https://example.com/a.yaml#/A\n") == true)
        #expect(bundle.diagnostics.map(\.code.number) == [5050])
        #expect(bundle.diagnostics.first?.severity == .warning)
        #expect(bundle.diagnostics.first?.notes.count == 1)
        #expect(
            bundle.diagnostics.first?.message
                == "'https://example.com/a.yaml#/A' is a URL and stays a reference in the bundle")
        #expect(try self.bundle(files, strict: true).text == nil)
    }

    @Test func overlaysAreApplied() throws {
        let bundle = try bundle(
            [
                "openapi.yaml": Self.head + "components: {schemas: {A: {$ref: a.yaml}}}\n",
                "a.yaml": "type: string\n",
                "o/x.overlay.yaml": """
                overlay: 1.0.0
                info: {title: Test, version: '1'}
                actions: [{target: $.components.schemas, update: {B: {$ref: a.yaml}}}]
                """,
            ], overlays: ["o/x.overlay.yaml"])
        #expect(bundle.inputs.count == 3)
        #expect(
            bundle.text?.hasSuffix("    A:\n      type: string\n    B:\n      $ref: '#/components/schemas/A'\n") == true
        )
    }

    @Test func examplesAreNotTouched() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    A: {$ref: a.yaml}
                    B: {type: object, properties: {$ref: {type: string}}, example: {$ref: a.yaml}}
                """,
            "a.yaml": "type: object\ndefault: {$ref: './b.yaml'}\n",
        ])
        #expect(bundle.text?.contains("      example:\n        $ref: a.yaml\n") == true)
        #expect(bundle.text?.contains("      default:\n        $ref: './b.yaml'\n") == true)
        #expect(bundle.inputs.count == 2)
    }

    @Test func linksLeadToOperationsOfTheBundle() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + "paths: {/a: {$ref: paths/a.yaml}}\n",
            "paths/a.yaml": """
            get:
              operationId: a
              responses:
                '204':
                  description: none
                  links:
                    self: {operationRef: '#/get'}
                    entry: {operationRef: '../openapi.yaml#/paths/~1a/get'}
                    other: {operationRef: '../other.yaml#/paths/~1b/get'}
            """,
            "other.yaml": "openapi: 3.1.0\npaths: {/b: {get: {responses: {}}}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("operationRef: '#/components/pathItems/a/get'"))
        #expect(!text.contains("openapi.yaml"))
        #expect(text.contains("operationRef: '../other.yaml#/paths/~1b/get'"))
        #expect(bundle.diagnostics.map(\.code.number) == [5054])
    }

    @Test func conditionsAreFoldedInToo() throws {
        let bundle = try bundle([
            "openapi.yaml": Self.head + "components: {schemas: {A: {$ref: a/a.yaml}}}\n",
            "a/a.yaml": """
            type: object
            if: {$ref: b.yaml}
            then: {properties: {x: {$ref: b.yaml}}}
            dependentSchemas: {x: {$ref: './b.yaml'}}
            """,
            "a/b.yaml": "type: object\n",
        ])
        let text = try #require(bundle.text)
        #expect(text.split(separator: "$ref: '#/components/schemas/b'").count == 4)
        #expect(!text.contains(".yaml"))
    }

    @Test func faultyDocumentsAreNotBundled() throws {
        let missing = try bundle(["openapi.yaml": Self.head + "components: {schemas: {A: {$ref: nowhere.yaml}}}\n"])
        #expect(missing.text == nil)
        #expect(missing.diagnostics.map(\.code.number) == [3031])
        let swagger = try bundle(["openapi.yaml": "swagger: '2.0'\ninfo: {title: A, version: '1'}\npaths: {}\n"])
        #expect(swagger.text == nil)
        #expect(swagger.hasErrors)
    }

    @Test func writesWhereItChanges() throws {
        let files = ["openapi.yaml": Self.head + "paths: {}\n"]
        let bundle = try bundle(files)
        let path = folder.path("new/folder/bundle.yaml")
        #expect(try bundle.write(to: path))
        let date = try folder.age("new/folder/bundle.yaml")
        #expect(try !bundle.write(to: path))
        #expect(try folder.modificationDate(of: "new/folder/bundle.yaml") == date)
        #expect(try folder.names(in: "new/folder") == ["bundle.yaml"])
        #expect(throws: BundleError.overInput(path: folder.path("openapi.yaml"))) {
            try bundle.write(to: folder.path("openapi.yaml"))
        }
        #expect(throws: BundleError.isFolder(path: folder.path("new"))) { try bundle.write(to: folder.path("new")) }
        #expect(throws: BundleError.self) { try bundle.write(to: folder.path("openapi.yaml/bundle.yaml")) }
        #expect(try folder.text(of: "openapi.yaml") == files["openapi.yaml"])
    }

    @Test func theFormatFollowsTheName() {
        #expect(BundleFormat(of: "a/b.json") == .json)
        #expect(BundleFormat(of: "b.JSON") == .json)
        #expect(BundleFormat(of: "b.yml") == .yaml)
        #expect(BundleFormat(of: "json") == .yaml)
    }
}
