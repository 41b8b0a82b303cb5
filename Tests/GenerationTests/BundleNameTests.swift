import Bundling
import Foundation
import Generation
import TestSupport
import Testing

/// The names of components in bundles.
@Suite struct BundleNameTests {
    private let bundling: Bundling

    init() throws {
        bundling = try Bundling()
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
            "z.yaml": "Pet: " + Bundling.schemaOfAFile("z"), "b.yaml": "Pet: " + Bundling.schemaOfAFile("b"),
            "models/Pet.yaml": Bundling.schemaOfAFile("whole"),
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("        z:\n          $ref: '#/components/schemas/PetSchema2'\n"))
        #expect(text.contains("        b:\n          $ref: '#/components/schemas/PetSchema'\n"))
        #expect(text.contains("        whole:\n          $ref: '#/components/schemas/Pet'\n"))
        try bundling.expectSameModel(text)
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
