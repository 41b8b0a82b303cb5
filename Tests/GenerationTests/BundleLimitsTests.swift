import Bundling
import Foundation
import Generation
import Testing

/// References that bundles keep, documents that are refused, and files that bundles are written to.
@Suite struct BundleLimitsTests {
    private let bundling: Bundling

    init() throws {
        bundling = try Bundling()
    }

    @Test("A reference to a URL is kept with a warning")
    func referencesByURLStay() throws {
        let files = [
            "openapi.yaml": Bundling.head + """
                components: {schemas: {A: {$ref: 'https://example.com/a.yaml#/A'}, B: {$ref: b.yaml}}}
                """,
            "b.yaml": "properties: {a: {$ref: 'https://example.com/a.yaml#/A'}}",
        ]
        let bundle = try bundling.bundle(files)
        #expect(bundle.text?.contains("    A:\n      $ref: https://example.com/a.yaml#/A\n") == true)
        #expect(bundle.diagnostics.map(\.code.number) == [5050])
        #expect(bundle.diagnostics.first?.severity == .warning)
        #expect(bundle.diagnostics.first?.notes.count == 1)
        #expect(
            bundle.diagnostics.first?.message
                == "'https://example.com/a.yaml#/A' is a URL and is kept as a reference in the bundle")
        #expect(try bundling.bundle(files, strict: true).text == nil)
    }

    @Test("Overlays are applied before bundling")
    func overlaysAreApplied() throws {
        let bundle = try bundling.bundle(
            [
                "openapi.yaml": Bundling.head + "components: {schemas: {A: {$ref: a.yaml}}}\n",
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

    @Test("The bundle of a Swagger document is an OpenAPI document")
    func swaggerDocumentsBecomeOpenAPI() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: Shop, version: '1'}
            produces: [application/json]
            paths:
              /a:
                post:
                  operationId: a
                  parameters: [{in: body, name: b, schema: {$ref: 'defs.yaml#/definitions/Pet'}}, {$ref: 'defs.yaml#/parameters/page'}]
                  responses:
                    '200': {description: ok, schema: {$ref: '#/definitions/Owner'}}
                    '400': {$ref: 'defs.yaml#/responses/Bad'}
            definitions:
              Owner: {type: object, properties: {pet: {$ref: 'defs.yaml#/definitions/Pet'}}}
            """,
            "defs.yaml": """
            definitions:
              Pet: {type: object, properties: {owner: {$ref: 'openapi.yaml#/definitions/Owner'}}}
            parameters:
              page: {in: query, name: page, type: integer}
            responses:
              Bad: {description: bad, schema: {$ref: '#/definitions/Pet'}}
            """,
        ])
        let text = try #require(bundle.text, "\(bundle.diagnostics)")
        #expect(!text.contains("definitions"))
        try bundling.expectSameModel(text)
    }

    @Test("A faulty document is not bundled")
    func faultyDocumentsAreNotBundled() throws {
        let missing = try bundling.bundle([
            "openapi.yaml": Bundling.head + "components: {schemas: {A: {$ref: nowhere.yaml}}}\n"
        ])
        #expect(missing.text == nil)
        #expect(missing.diagnostics.map(\.code.number) == [3031])
        let swagger = try bundling.bundle(["openapi.yaml": "swagger: '1.2'\ninfo: {title: A, version: '1'}\n"])
        #expect(swagger.text == nil)
        #expect(swagger.hasErrors)
    }

    @Test("A bundle is written only if it changes, and never over an input")
    func writesWhereItChanges() throws {
        let files = ["openapi.yaml": Bundling.head + "paths: {}\n"]
        let bundle = try bundling.bundle(files)
        let path = bundling.folder.path("new/folder/bundle.yaml")
        #expect(try bundle.write(to: path))
        let date = try bundling.folder.age("new/folder/bundle.yaml")
        #expect(try !bundle.write(to: path))
        #expect(try bundling.folder.modificationDate(of: "new/folder/bundle.yaml") == date)
        #expect(try bundling.folder.names(in: "new/folder") == ["bundle.yaml"])
        #expect(throws: BundleError.overInput(path: bundling.folder.path("openapi.yaml"))) {
            try bundle.write(to: bundling.folder.path("openapi.yaml"))
        }
        #expect(throws: BundleError.isFolder(path: bundling.folder.path("new"))) {
            try bundle.write(to: bundling.folder.path("new"))
        }
        #expect(throws: BundleError.self) { try bundle.write(to: bundling.folder.path("openapi.yaml/bundle.yaml")) }
        #expect(try bundling.folder.text(of: "openapi.yaml") == files["openapi.yaml"])
    }

    @Test("The extension of the file determines the format")
    func theFormatFollowsTheName() {
        #expect(BundleFormat(of: "a/b.json") == .json)
        #expect(BundleFormat(of: "b.JSON") == .json)
        #expect(BundleFormat(of: "b.yml") == .yaml)
        #expect(BundleFormat(of: "json") == .yaml)
    }

    @Test("Links refer to operations of the bundle")
    func linksLeadToOperationsOfTheBundle() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + "paths: {/a: {$ref: paths/a.yaml}, /c: {$ref: paths/a.yaml}}\n",
            "paths/a.yaml": """
            get:
              responses:
                '204':
                  description: none
                  links:
                    self: {operationRef: '#/get'}
                    entry: {operationRef: '../openapi.yaml#/paths/~1a/get'}
                    second: {operationRef: '../openapi.yaml#/paths/~1c/get'}
                    other: {operationRef: 'other.yaml#/paths/~1b/get'}
            """,
            "paths/other.yaml": "openapi: 3.1.0\npaths: {/b: {get: {responses: {}}}}",
        ])
        let text = try #require(bundle.text)
        #expect(text.contains("operationRef: '#/paths/~1a/get'"))
        #expect(text.contains("operationRef: '#/paths/~1c/get'"))
        #expect(!text.contains("openapi.yaml"))
        #expect(text.contains("operationRef: other.yaml#/paths/~1b/get"))
        #expect(bundle.diagnostics.map(\.code.number) == [5051])
        try bundling.expectSameModel(text)
    }

    @Test("References in conditions are bundled")
    func conditionsAreFoldedInToo() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + "components: {schemas: {A: {$ref: a/a.yaml}}}\n",
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

    @Test("References in examples are unchanged")
    func examplesAreNotTouched() throws {
        let bundle = try bundling.bundle([
            "openapi.yaml": Bundling.head + """
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
}
