import Foundation
import Generation
import TestSupport
import Testing

/// The comments that name the element of the document that a declaration is generated from.
@Suite struct OriginTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Returns the generated files of a document, joined.
    private func generated(_ document: String) throws -> String {
        try folder.write(document, to: "openapi.yaml")
        let outcome = try Pipeline(Configuration(spec: folder.path("openapi.yaml"))).run(through: .render)
        #expect(!outcome.hasErrors)
        return outcome.generated.map(\.contents).joined(separator: "\n")
    }

    @Test("The comment of a type has the JSON pointer of its schema, after its description")
    func types() throws {
        try folder.write("type: object\nproperties: {kind: {enum: [a, b]}}\n", to: "parts/Wheel.yaml")
        let text = try generated(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths: {}
            components:
              schemas:
                Car:
                  description: A car.
                  properties:
                    wheel: {$ref: parts/Wheel.yaml}
                    owner: {type: object, properties: {n/a~me: {type: object, properties: {x: {type: string}}}}}
                Plain: {type: array, items: {type: string}}
            """)
        #expect(
            text.contains(
                """
                /// A car.
                ///
                /// Schema: `#/components/schemas/Car`
                public nonisolated struct Car
                """))
        #expect(text.contains("\n    /// Schema: `#/components/schemas/Car/properties/owner`\n"))
        #expect(text.contains("/// Schema: `#/components/schemas/Car/properties/owner/properties/n~1a~0me`\n"))
        #expect(text.contains("/// Schema: `#/components/schemas/Plain`\npublic typealias Plain = [String]"))
        #expect(text.contains("/// Schema: `parts/Wheel.yaml`\npublic nonisolated struct Wheel"))
        #expect(text.contains("/// Schema: `parts/Wheel.yaml#/properties/kind`\n"))
    }

    @Test("The comments of an operation have its method and path; that of a webhook has its name")
    func operations() throws {
        let text = try generated(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders/{id}?expand=all:
                get:
                  operationId: findOrder
                  summary: Find an order
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {"204": {description: Found.}}
            webhooks:
              order paid:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
                  responses: {"204": {description: Seen.}}
            """)
        let comment = "/// Find an order\n    ///\n    /// `GET /orders/{id}?expand=all`\n"
        // The namespace, the method of the client, and the method of the handler.
        #expect(text.components(separatedBy: comment).count == 4)
        #expect(text.contains("/// Webhook: `POST order paid`\n"))
        #expect(
            text.contains("/// Schema: `#/webhooks/order paid/post/requestBody/content/application~1json/schema`\n"))
    }

    @Test("A Swagger 2.0 document has its own pointers; places that its conversion moves have none")
    func swagger() throws {
        let text = try generated(
            """
            swagger: "2.0"
            info: {title: Shop, version: "1"}
            paths:
              /pets:
                post:
                  operationId: addPet
                  consumes: [application/json]
                  produces: [application/json]
                  parameters:
                    - {name: pet, in: body, schema: {type: object, properties: {name: {type: string}}}}
                  responses:
                    "200": {description: Added., schema: {type: object, properties: {id: {type: string}}}}
                    "400": {description: Refused., schema: {$ref: "#/definitions/Problem"}}
            definitions:
              Problem: {type: object, properties: {text: {type: string}}}
            """)
        #expect(text.contains("/// Schema: `#/definitions/Problem`\n"))
        #expect(text.contains("/// Schema: `#/paths/~1pets/post/responses/200/schema`\n"))
        #expect(text.components(separatedBy: "/// Schema: ").count == 3)
    }

    @Test("A name cannot end the code of the comment or the comment itself")
    func hostileNames() throws {
        let text = try generated(
            #"""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths: {}
            components:
              schemas:
                Car: {properties: {"a`b\n*/ ]]c\u202E": {type: object, properties: {x: {type: string}}}}}
            """#)
        #expect(text.contains("/// Schema: `#/components/schemas/Car/properties/a'b *~1 ]]c`\n"))
    }

    @Test("Private storage follows the initialiser, and a key is beside the number of a renamed member")
    func storageAndNumbers() throws {
        let text = try generated(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths: {}
            components:
              schemas:
                Node:
                  required: [id]
                  properties:
                    next: {$ref: "#/components/schemas/Node"}
                    id: {type: string}
                    unit_price: {type: number}
            """)
        #expect(
            text.contains(
                """
                        self.id = id
                        self.unitPrice = unitPrice
                    }

                    private var storedNext: Indirect<Node>?
                }
                """))
        #expect(text.contains("case 0: json.readOptional(&self.storedNext)\n"))
        #expect(text.contains("case 2: json.readOptional(&self.unitPrice)  // \"unit_price\"\n"))
    }
}
