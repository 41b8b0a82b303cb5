import Generation
import SourceTree
import TestSupport
import Testing

/// Bodies of the media types in the configuration's `coders`.
@Suite struct CoderTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /items:
            put:
              operationId: putItem
              requestBody: {content: {application/xml: {schema: {$ref: "#/components/schemas/Item"}}}}
              responses:
                "200":
                  description: ok
                  content:
                    application/vnd.shop+pack: {schema: {$ref: "#/components/schemas/Item"}}
                    application/pdf: {schema: {type: string, format: binary}}
        components:
          schemas:
            Item: {type: object, properties: {sku: {type: string}}}
        """

    private func run(_ coders: [String]) throws -> Outcome {
        let folder = try TemporaryFolder()
        try folder.write(Self.document, to: "openapi.yaml")
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.coders = coders
        return try Pipeline(configuration).run(through: .render)
    }

    private func operations(_ outcome: Outcome) -> String {
        outcome.generated.first { $0.name == "Items+Operations.swift" }?.contents ?? ""
    }

    @Test("A body with a coder has the type of its schema")
    func bodiesHaveTheTypesOfTheirSchemas() throws {
        let outcome = try run(["application/xml", "Application/Vnd.Shop+Pack"])
        #expect(outcome.diagnostics.map(\.message) == [])
        let text = operations(outcome)
        for line in [
            "public var body: Item?", #"request.coded(body, contentType: "application/xml")"#,
            #"request.optionalCoded(Item.self, contentType: "application/xml")"#, "case ok(Reply<Item, NoHeaders>)",
            #"case .ok(let payload): reply.coded(200, payload, contentType: "application/vnd.shop+pack")"#,
            // A body of bytes is not another form of the value.
            "case okPDF(Reply<HTTPBody, NoHeaders>)",
        ] {
            #expect(text.contains(line), "\(line)")
        }
    }

    @Test("A body without a coder is passed on as bytes")
    func othersArePassedOn() throws {
        let outcome = try run(["application/vnd.shop+pack"])
        #expect(outcome.diagnostics.map(\.code.description) == ["OAS1036"])
        #expect(operations(outcome).contains("public var body: HTTPBody?"))
        #expect(try operations(run([])).contains("case ok(Reply<HTTPBody, NoHeaders>)"))
    }
}
