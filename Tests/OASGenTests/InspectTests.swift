import Foundation
import Testing

@Suite struct InspectTests {
    @Test("The model is printed")
    func printsTheModel() throws {
        let shop = try Shop()
        let result = try shop.tool.run("inspect", "openapi.yaml")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("Shop 1\n"))
        #expect(result.output.contains("struct Item"))
        #expect(result.output.contains("GET /items"))
        #expect(result.errors.isEmpty)
    }

    @Test("The model is printed as JSON")
    func printsJSON() throws {
        let shop = try Shop(Shop.misspelt)
        let result = try shop.tool.run("inspect", "openapi.yaml", "--format", "json", "--name", "Corner Store")
        #expect(result.status == 0)
        let model = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect((model?["names"] as? [String: String])?["client"] == "CornerStoreClient")
        #expect(result.errors.contains("OAS1017"))
    }

    @Test("A missing document is an error")
    func aMissingDocumentIsAnError() throws {
        let shop = try Shop()
        let result = try shop.tool.run("inspect", "nowhere.yaml")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "error: 'nowhere.yaml' does not exist [OAS2001]\n")
    }
}
