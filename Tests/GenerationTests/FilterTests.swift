import Generation
import SourceTree
import TestSupport
import Testing

/// Models with a `filter` in the configuration.
@Suite struct FilterTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /items:
            get:
              operationId: listItems
              tags: [items]
              responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Items"}}}}}
            post:
              tags: [other, items]
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}
              responses: {"204": {$ref: "#/components/responses/Done"}}
          /orders/{id}:
            get:
              operationId: findOrder
              tags: [orders]
              security: [{key: []}]
              parameters: [{name: id, in: path, required: true, schema: {$ref: "#/components/schemas/ID"}}]
              responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
          responses: {Done: {description: done, headers: {X-Rate: {schema: {type: integer}}}}}
          schemas:
            Items: {type: array, items: {$ref: "#/components/schemas/Item"}}
            Item: {type: object, properties: {name: {type: [string, "null"]}, maker: {$ref: "#/components/schemas/Maker"}}}
            Maker: {type: object, properties: {item: {$ref: "#/components/schemas/Item"}}}
            Order: {type: object, properties: {lines: {type: array, items: {type: object, properties: {a: {$ref: "#/components/schemas/Line"}}}}}}
            Line: {type: string, enum: [a]}
            ID: {type: string, enum: [x]}
            Unused: {type: object, properties: {a: {type: string}}}
        """
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.document, to: "openapi.yaml")
    }

    private func run(_ filter: String) throws -> Outcome {
        try folder.write("spec: openapi.yaml\nfilter: \(filter)\n", to: "oasgen.yaml")
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let lookup = ConfigurationLookup(files: files, diagnostics: diagnostics)
        let settings = try lookup.settings(commandLine: Settings(), file: folder.path("oasgen.yaml"))
        let configuration = try #require(lookup.configuration(settings))
        return try Pipeline(configuration, files: files, diagnostics: diagnostics).run(through: .render)
    }

    @Test(
        "A filter keeps the named parts and all parts that they need",
        arguments: [
            ("{operations: [findOrder]}", ["findOrder"], ["ID", "Line", "Order"]),
            ("{operations: POST /items}", ["POST /items"], ["Item", "Maker"]),
            ("{tags: [items]}", ["POST /items", "listItems"], ["Item", "Items", "Maker"]),
            ("{paths: ['/orders/{id}']}", ["findOrder"], ["ID", "Line", "Order"]),
            ("{schemas: [Maker, Line]}", [], ["Item", "Line", "Maker"]),
            ("{operations: [listItems], schemas: [Unused]}", ["listItems"], ["Item", "Items", "Maker", "Unused"]),
        ])
    func whatIsAskedForStaysWithWhatItNeeds(filter: String, operations: [String], types: [String]) throws {
        let outcome = try run(filter)
        #expect(outcome.diagnostics.isEmpty)
        let model = try #require(outcome.model)
        #expect(model.groups.flatMap(\.operations).map(\.id).sorted() == operations)
        #expect(model.declarations.map(\.head.name.text) == types)
        #expect(model.groups.allSatisfy { !$0.operations.isEmpty })
        #expect(model.securitySchemes.count == (operations.contains("findOrder") ? 1 : 0))
        #expect(model.sharedHeaders.count == (operations.contains("POST /items") ? 1 : 0))
        let all = ["ID", "Item", "Items", "Line", "Maker", "Order", "Unused"]
        #expect(model.leftOut.types.map(\.text) == all.filter { !types.contains($0) })
        #expect(
            model.leftOut.operations == ["POST /items", "findOrder", "listItems"].filter { !operations.contains($0) })
    }

    /// A request distinguishes null from absent. The property keeps this even if the filter omits the request.
    @Test("A type is generated in the same way with and without a filter")
    func whatStaysIsTheSameAsWithoutAFilter() throws {
        let item = { (outcome: Outcome) in outcome.generated.first { $0.name == "Item.swift" }?.contents }
        let filtered = try item(run("{operations: [listItems]}"))
        #expect(filtered?.contains("Presence<String>") == true)
        #expect(filtered == (try item(run("{tags: [items, orders, other]}"))))
    }

    @Test("A name in a filter that matches nothing is an error")
    func unmatchedNames() throws {
        let outcome = try run("{operations: [listItem, GET /items], tags: [item], paths: [/item], schemas: [Itms]}")
        #expect(
            outcome.diagnostics.map(\.message) == [
                "'listItem' is not one of the document's operations; did you mean 'listItems'?",
                "'item' is not one of the document's tags; did you mean 'items'?",
                "'/item' is not one of the document's paths; did you mean '/items'?",
                "'Itms' is not one of the document's schemas; did you mean 'Items'?",
            ])
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .error })
        #expect(outcome.diagnostics.first?.location?.column == 23)
    }
}
