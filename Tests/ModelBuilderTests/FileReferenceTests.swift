import APIModel
import ModelBuilder
import OpenAPIDocument
import SourceTree
import TestSupport
import Testing

/// Documents in several files, whose objects are whole files.
@Suite struct FileReferenceTests {
    /// No component gives a name to the headers of such a response.
    @Test("A response that is a file has typed headers")
    func responseThatIsAFile() throws {
        let model = try build([
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Files, version: '1'}
            paths:
              /pets:
                get: {operationId: list, responses: {'200': {$ref: responses/pet-list.yaml}}}
                delete: {operationId: delete, responses: {'200': {$ref: responses/pet-list.yaml}}}
            """,
            "responses/pet-list.yaml": """
            description: All.
            headers: {X-Total: {$ref: ../headers/total.yaml}}
            content: {application/json: {schema: {type: object, properties: {count: {type: integer}}}}}
            """,
            "headers/total.yaml": "schema: {type: integer}",
        ])
        let operations = model.groups.flatMap(\.operations)
        #expect(operations.count == 2)
        for operation in operations {
            let response = try #require(operation.responses.first)
            #expect(response.headers?.name.text == "PetListResponseHeaders")
            #expect(response.headers?.fields.map(\.key) == ["X-Total"])
        }
        // Both operations have one type for the body, as with a component.
        #expect(model.declarations.map(\.head.name.text) == ["PetListBody"])
    }

    private func build(_ texts: [String: String]) throws -> APIModel {
        let folder = try TemporaryFolder()
        for (path, text) in texts { try folder.write(text, to: path) }
        let diagnostics = Diagnostics()
        let loader = DocumentLoader(files: SourceFiles(), diagnostics: diagnostics)
        let document = try #require(loader.load(path: folder.path("openapi.yaml")))
        let model = ModelBuilder(diagnostics: diagnostics).build(document)
        #expect(diagnostics.all.isEmpty)
        return model
    }
}
