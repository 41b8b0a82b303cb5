import Bundling
import Foundation
import Generation
import TestSupport
import Testing

/// Discriminators, bases and subtypes in bundles.
@Suite struct BundleDiscriminatorTests {
    private let bundling: Bundling

    init() throws {
        bundling = try Bundling()
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
            "z.yaml": "Pet: " + Bundling.schemaOfAFile("z"), "b.yaml": "Pet: " + Bundling.schemaOfAFile("b"),
            "models/Dog.yaml": Bundling.schemaOfAFile("dog"),
        ])
        let text = try #require(bundle.text)
        #expect(!text.contains("mapping:"))
        #expect(text.contains("- $ref: '#/components/schemas/Pet'\n"))
        let again = try bundling.bundle(["openapi.yaml": text])
        #expect(again.text == text)
    }
}
