import Foundation
import Generation
import Testing

@Suite struct InitTests {
    @Test("The command writes a configuration that works")
    func writesAConfigurationThatWorks() throws {
        let shop = try Shop(name: "openapi.json")
        let result = try shop.tool.run("init")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        let text = try shop.folder.text(of: "oasgen.yaml")
        #expect(text.contains("\nspec: openapi.json\n"))
        for key in ConfigurationKey.allCases { #expect(text.contains("\(key.rawValue): ")) }
        #expect(try shop.tool.run("generate").status == 0)
        #expect(shop.folder.exists("Generated/Item.swift"))
    }

    @Test("An existing configuration is kept")
    func keepsWhatIsThere() throws {
        let shop = try Shop()
        try shop.folder.write("spec: mine.yaml\n", to: "oasgen.yaml")
        let result = try shop.tool.run("init")
        #expect(result.status == 1)
        #expect(result.errors == "error: 'oasgen.yaml' already exists and is not changed\n")
        #expect(try shop.folder.text(of: "oasgen.yaml") == "spec: mine.yaml\n")
    }

    @Test("A configuration is written to the given path")
    func writesWhereItIsTold() throws {
        let shop = try Shop(name: "Specs/openapi.yml")
        #expect(try shop.tool.run("init", "--config", "Specs/oasgen.yaml").status == 0)
        #expect(try shop.folder.text(of: "Specs/oasgen.yaml").contains("\nspec: openapi.yml\n"))
        #expect(try shop.tool.run("init", "api.yaml", "--config", "other.yaml").status == 0)
        #expect(try shop.folder.text(of: "other.yaml").contains("\nspec: api.yaml\n"))
    }
}
