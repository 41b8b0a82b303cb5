import Foundation
import TestSupport

/// A folder with a small document, in which the tool is run.
struct Shop {
    let folder: TemporaryFolder
    let tool: Tool

    static let document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /items:
            get:
              operationId: listItems
              tags: [items]
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Item" }
        components:
          schemas:
            Item:
              type: object
              required: [id]
              properties:
                id: { type: integer }
                tag: { $ref: "#/components/schemas/Tag" }
            Tag: { type: object, properties: { label: { type: string } } }

        """

    /// The document with a `$ref` to a missing schema.
    static let broken = document.replacing("schemas/Tag\"", with: "schemas/Tga\"")

    /// The document with a misspelt name in `required`, which is a warning.
    static let misspelt = document.replacing("required: [id]", with: "required: [idd]")

    init(_ text: String = document, name: String = "openapi.yaml") throws {
        folder = try TemporaryFolder()
        tool = Tool(folder: folder.url)
        try folder.write(text, to: name)
    }
}
