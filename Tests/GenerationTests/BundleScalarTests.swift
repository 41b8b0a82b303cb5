import Bundling
import Foundation
import Generation
import TestSupport
import Testing

/// Scalars in bundles.
@Suite struct BundleScalarTests {
    private let bundling: Bundling

    init() throws {
        bundling = try Bundling()
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
}
