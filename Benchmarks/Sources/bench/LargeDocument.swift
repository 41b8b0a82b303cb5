/// Documents with schemas that refer to one another: one of 300 schemas, of which one property can be edited, and one
/// of any size.
enum LargeDocument {
    static let schemas = 300
    /// The schema that is edited. Other schemas and an operation refer to it.
    static let edited = 150

    enum Edit: CaseIterable {
        case none, property, type, description

        /// The name in the table.
        var name: String {
            switch self {
            case .none: "from nothing"
            case .property: "a property is added"
            case .type: "a property's type changes"
            case .description: "a description changes"
            }
        }
    }

    /// Returns the document after an edit, in YAML.
    static func text(after edit: Edit) -> String {
        text(
            stride(from: 5, through: schemas, by: 5).map(path),
            (1...schemas).map { schema($0, edit: $0 == edited ? edit : .none) })
    }

    /// Returns a document with the given number of operations and as many schemas, in YAML.
    static func text(operations count: Int) -> String {
        text((1...count).map(path), (1...count).map { schema($0, edit: .none) })
    }

    private static func text(_ paths: [String], _ components: [String]) -> String {
        """
        openapi: 3.1.0
        info: {title: Catalogue, version: '1'}
        paths:
        \(paths.joined())components:
          schemas:
        \(components.joined())
        """
    }

    private static func path(_ number: Int) -> String {
        """
          /items/\(number)/{id}:
            get:
              operationId: findItem\(number)
              tags: [group\(number % 12)]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                '200':
                  description: The item.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Item\(number)'}

        """
    }

    private static func schema(_ number: Int, edit: Edit) -> String {
        """
            Item\(number):
              type: object
              description: Number \(number)\(edit == .description ? ", edited" : "") of the catalogue.
              required: [id, name, created_at]
              properties:
                id: {type: string, format: uuid}
                name: {type: string}
                created_at: {type: string, format: date-time}
                quantity: {type: \(edit == .type ? "string" : "integer")}
                price: {type: number}
                is_sold: {type: boolean}
                labels: {type: array, items: {type: string}}
                colour: {type: string, enum: [red, green, blue]}
                notes: {type: object, additionalProperties: {type: string}}
                container: {$ref: '#/components/schemas/Item\(max(1, number / 2))'}
        \(edit == .property ? "        added: {type: string}\n" : "")
        """
    }
}
