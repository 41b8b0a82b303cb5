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

    @Test("The mapping of a discriminator refers to components")
    func discriminatorsLeadToComponents() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head
                + "components: {schemas: {Pet: {$ref: 'pets.yaml#/components/schemas/Pet'}}}\n",
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
        try bundling.expectSameModel(text)
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

    @Test("Components get valid and distinct names")
    func namesAreThoseOfComponents() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head
                + "components: {schemas: {A: {properties: {t: {$ref: 'my%20pet.v2.yaml'}, u: {$ref: 'x/my pet.v2.yaml'}}}}}\n",
            "my pet.v2.yaml": "type: object\nproperties: {a: {type: string}}",
            "x/my pet.v2.yaml": "type: object\nproperties: {b: {type: string}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("\n    my_pet.v2:\n"))
        #expect(text.contains("\n    MyPetV2Schema:\n"))
        try bundling.expectSameModel(text)
    }

    @Test(
        "A scalar keeps the text or the number that code is generated from",
        arguments: [
            ("operationId: 0x1F", "operationId: '0x1F'"), ("description: True", "description: 'True'"),
            ("schema: {required: [TRUE, 01]}", "- 'TRUE'\n  - '01'"), ("required: TRUE", "required: true"),
            ("schema: {type: string, default: 01}", "default: '01'"),
            ("schema: {type: string, enum: [True, 0x1F]}", "- 'True'\n  - '0x1F'"),
            ("schema: {type: integer, default: 0x1F}", "default: 31"),
            ("schema: {allOf: [{type: string}], default: 01}", "default: '01'"),
            ("schema: {$ref: '#/components/schemas/Text', default: 1e3}", "default: '1e3'"),
            ("schema: {type: [string, integer], enum: [01]}", "- 01"), ("schema: {default: 01}", "default: 01"),
            ("schema: {maximum: 0x1F, pattern: 0x1F}", "maximum: 31\npattern: '0x1F'"),
            ("x-number: 01", "x-number: 01"), ("schema: {default: 1_000}", "default: '1_000'"),
            ("schema: {properties: {default: {default: yes}}}", "default:\n  default: 'yes'"),
        ])
    func scalars(written: String, expected: String) throws {
        let isOfOperation = written.hasPrefix("operationId")
        let isOfSchema = written.hasPrefix("schema")
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                paths:
                  /a:
                    get:
                      \(isOfOperation ? written : "summary: A")
                      parameters: [{name: a, in: query, \(isOfSchema ? "" : "schema: {type: string}, ")\(isOfOperation ? "" : written)}]
                      responses: {'204': {description: ok}}
                components: {schemas: {Text: {type: string}}}

                """
        ])
        let text = try #require(bundle.text)
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        let wanted = expected.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.indices.contains { lines[$0...].starts(with: wanted) }, "\(text)")
        try bundling.expectSameModel(text)
    }

    @Test("A renamed branch keeps its discriminator value, and a broken mapping remains broken")
    func tags() throws {
        let cats = "Cat: {type: object, required: [k], properties: {k: {type: string}, c: {type: string}}}"
        let dogs = "Dog: {type: object, required: [k], properties: {k: {type: string}, d: {type: string}}}"
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    Cat: {type: string, enum: [q]}
                    Pet: {$ref: 'pets.yaml#/components/schemas/Pet'}
                """,
            "pets.yaml": """
            components:
              schemas:
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: k, mapping: {hound: Dog.yaml, d: CatSchema}}
                \(cats)
                \(dogs)
            """,
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("Cat: '#/components/schemas/CatSchema'\n"))
        #expect(!text.contains("d: CatSchema"))
    }

    @Test("A type within a part of another file keeps its name")
    func innerNames() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                paths: {/a: {$ref: 'model.yaml#/item'}}
                components: {schemas: {A: {properties: {p: {$ref: 'model.yaml#/item/x-types/P'}}}}}
                """,
            "model.yaml": """
            item:
              x-types: {P: {type: object, properties: {b: {type: integer}}}}
              get: {operationId: a, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/item/x-types/P'}}}}}}
            """,
        ])
        try bundling.expectSameModel(try #require(bundle.text))
    }

    @Test("A base has a type and an alias has none, with and without a bundle")
    func basesAndReferences() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    S: {allOf: [{$ref: 'other.yaml#/Base'}, {properties: {l: {type: integer}, r: {$ref: 'other.yaml#/Second'}}}]}
                """,
            "other.yaml": """
            Base: {type: object, properties: {x: {type: string}}}
            First: {type: object, properties: {y: {type: string}}}
            Second: {$ref: '#/Third'}
            Third: {$ref: '#/First'}
            """,
        ])
        let text = try #require(bundle.text)
        try bundling.expectSameModel(text)
        let model = try Bundling.model(of: bundling.folder.path("openapi.yaml"))
        #expect(model.contains("struct Base"))
        #expect(model.contains("r: First?"))
        #expect(!model.contains("Second"))
    }

    @Test("A base in another file keeps the subtypes of its mapping")
    func subtypesOfOtherFiles() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    Owner: {type: object, properties: {pet: {$ref: 'pets.yaml#/Pet'}}}
                    Dog: {allOf: [{$ref: 'pets.yaml#/Pet'}, {type: object, properties: {d: {type: string}}}]}
                """,
            "pets.yaml": """
            Pet: {type: object, required: [k], properties: {k: {type: string}}, discriminator: {propertyName: k, mapping: {cat: '#/Cat'}}}
            Cat: {allOf: [{$ref: '#/Pet'}, {type: object, properties: {c: {type: string}}}]}
            """,
        ])
        try bundling.expectSameModel(try #require(bundle.text))
        let model = try Bundling.model(of: bundling.folder.path("openapi.yaml"))
        #expect(model.contains("union Pet"))
        #expect(model.contains("case cat(Cat)"))
        #expect(model.contains("case dog(Dog)"))
    }

    private static func schemaOfAFile(_ member: String) -> String {
        "{type: object, properties: {kind: {type: string}, \(member): {type: string}}}\n"
    }

    @Test("Schemas of one name in several files get the names of the model")
    func namesOfSeveralFiles() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    All:
                      type: object
                      properties: {z: {$ref: z.yaml#/Pet}, b: {$ref: b.yaml#/Pet}, whole: {$ref: models/Pet.yaml}}
                """,
            "z.yaml": "Pet: " + Self.schemaOfAFile("z"), "b.yaml": "Pet: " + Self.schemaOfAFile("b"),
            "models/Pet.yaml": Self.schemaOfAFile("whole"),
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("        z:\n          $ref: '#/components/schemas/PetSchema2'\n"))
        #expect(text.contains("        b:\n          $ref: '#/components/schemas/PetSchema'\n"))
        #expect(text.contains("        whole:\n          $ref: '#/components/schemas/Pet'\n"))
        try bundling.expectSameModel(text)
    }

    @Test("A discriminator value of two branches belongs to one of them")
    func tagsOfSeveralBranches() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    Any:
                      oneOf: [{$ref: z.yaml#/Pet}, {$ref: b.yaml#/Pet}, {$ref: models/Dog.yaml}]
                      discriminator: {propertyName: kind}
                """,
            "z.yaml": "Pet: " + Self.schemaOfAFile("z"), "b.yaml": "Pet: " + Self.schemaOfAFile("b"),
            "models/Dog.yaml": Self.schemaOfAFile("dog"),
        ])
        let text = try #require(bundle.text)
        #expect(!text.contains("mapping:"))
        #expect(text.contains("- $ref: '#/components/schemas/Pet'\n"))
        let again = try bundling.bundle(["openapi.yaml": text])
        #expect(again.text == text)
    }

    @Test("A component that refers to a file and the object in that file are one object")
    func componentsOfOtherFiles() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                paths:
                  /a: {$ref: paths/a.yaml}
                  /b: {get: {operationId: b, responses: {'401': {$ref: '#/components/responses/Unauthorized'}}}}
                components:
                  responses: {Unauthorized: {$ref: responses/401.yaml}}
                  parameters: {Sort: {$ref: params/sort-order.yaml}}
                  requestBodies: {NewPet: {$ref: 'bodies/all.yaml#/requestBodies/create'}}
                  schemas:
                    Alias: {$ref: '#/components/schemas/Pet'}
                    Animal: {$ref: 'schemas/all.yaml#/Animal'}
                    Dog: {$ref: 'schemas/all.yaml#/Dog'}
                    Pet: {$ref: schemas/Pet.yaml}
                    Typing:
                      oneOf: [{$ref: '#/components/schemas/WhatsApp'}, {$ref: '#/components/schemas/Apple'}]
                      discriminator:
                        propertyName: kind
                        mapping: {WHATSAPP: 'schemas/all.yaml#/WhatsApp', APPLE: 'schemas/all.yaml#/Apple'}
                    WhatsApp: {$ref: 'schemas/all.yaml#/WhatsApp'}
                    Apple: {$ref: 'schemas/all.yaml#/Apple'}
                """,
            "paths/a.yaml": """
            post:
              operationId: a
              parameters: [{$ref: ../params/sort-order.yaml}]
              requestBody: {$ref: '../bodies/all.yaml#/requestBodies/create'}
              responses:
                '200':
                  description: d
                  content: {application/json: {schema: {$ref: '../openapi.yaml#/components/schemas/Pet'}}}
                '401': {$ref: ../responses/401.yaml}
            """,
            "responses/401.yaml": "description: d\nheaders: {X-Reason: {schema: {type: string}}}\n",
            "params/sort-order.yaml": "in: query\nname: sort\nschema: {type: string, enum: [up, down]}\n",
            "bodies/all.yaml": """
            requestBodies:
              create: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
            """,
            "schemas/all.yaml": """
            Animal:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind}
            Dog: {allOf: [{$ref: '../openapi.yaml#/components/schemas/Animal'}]}
            WhatsApp: {type: object, required: [kind], properties: {kind: {type: string, enum: [WHATSAPP]}}}
            Apple: {type: object, required: [kind], properties: {kind: {type: string, enum: [APPLE]}}}
            """,
            "schemas/Pet.yaml": "type: object\nproperties: {name: {type: string}}\n",
        ])
        let text = try #require(bundle.text, "\(bundle.diagnostics)")
        try bundling.expectSameModel(text)
        let model = try Bundling.model(of: bundling.folder.path("openapi.yaml"))
        for name in ["UnauthorizedResponseHeaders", "NewPetBody", "struct Dog", "Pet"] {
            #expect(model.contains(name), "\(name) in \(model)")
        }
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

    @Test("A scalar of another file remains in place even if something refers to it")
    func scalarsStay() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                paths:
                  /a: {$ref: paths/a.yaml}
                components:
                  schemas:
                    Pet: {$ref: schemas/Pet.yaml}
                    Owner:
                      type: object
                      properties:
                        pet: {$ref: 'schemas/Pet.yaml#/properties/name'}
                        kind: {$ref: 'schemas/Pet.yaml#/properties/kind'}
                """,
            "schemas/Pet.yaml": """
            type: object
            properties: {name: {type: string, maxLength: 10}, kind: {type: string, enum: [cat, dog]}}
            """,
            "paths/a.yaml": """
            get:
              operationId: a
              parameters: [{in: query, name: id, schema: {type: string}}]
              responses:
                '200':
                  description: d
                  content: {application/json: {schema: {$ref: '#/get/parameters/0/schema'}}}
            """,
        ])
        let text = try #require(bundle.text, "\(bundle.diagnostics)")
        #expect(text.contains("maxLength: 10"))
        try bundling.expectSameModel(text)
    }

    @Test("A file that is named like a component except for case has the same type in a bundle")
    func filesCalledLikeComponents() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
                components:
                  schemas:
                    JsonFile: {type: object, properties: {f: {$ref: schemas/JsonFile.yaml}}}
                    NullOnly: {type: object, properties: {n: {$ref: 'schemas/Null%20Only.yaml'}}}
                """,
            "schemas/JsonFile.yaml": "type: object\nproperties: {a: {type: string}}",
            "schemas/Null Only.yaml": "type: object\nproperties: {b: {type: string}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("\n    JSONFileSchema:\n") && text.contains("\n    NullOnlySchema:\n"))
        try bundling.expectSameModel(text)
    }
}
