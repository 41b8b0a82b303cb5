import Foundation
import Testing

@Suite struct BundleCommandTests {
    /// Returns a shop whose document has its tag in another file.
    private func shop() throws -> Shop {
        let shop = try Shop(Shop.document.replacing("\"#/components/schemas/Tag\"", with: "tag.yaml#/Tag"))
        try shop.folder.write("Tag: { type: object, properties: { text: { type: string } } }\n", to: "tag.yaml")
        return shop
    }

    @Test("The bundle is printed")
    func printsTheBundle() throws {
        let shop = try shop()
        let result = try shop.tool.run("bundle", "openapi.yaml")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("openapi: '3.1.0'\n"))
        #expect(result.output.contains("    TagSchema:\n      type: object\n"))
        #expect(result.errors.isEmpty)
    }

    @Test("A bundle is written to a file, and an equal file is left unchanged")
    func writesAFile() throws {
        let shop = try shop()
        let result = try shop.tool.run("bundle", "openapi.yaml", "-o", "out/bundle.json")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors == "2 files → out/bundle.json, 1 component added\n")
        let data = Data(try shop.folder.text(of: "out/bundle.json").utf8)
        #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
        let again = try shop.tool.run("bundle", "openapi.yaml", "--output", "out/bundle.json")
        #expect(again.errors == "2 files → out/bundle.json, 1 component added, unchanged\n")
        #expect(try shop.tool.run("bundle", "openapi.yaml", "-o", "x.yaml", "--quiet").errors.isEmpty)
    }

    @Test("A faulty document is reported and nothing is written")
    func faultsAreSaidAndNothingIsWritten() throws {
        let shop = try Shop(Shop.broken)
        let result = try shop.tool.run("bundle", "openapi.yaml", "-o", "bundle.yaml")
        #expect(result.status == 1)
        #expect(result.errors.contains("openapi.yaml:"))
        #expect(result.output.isEmpty)
        #expect(!shop.folder.exists("bundle.yaml"))
    }

    @Test("A file of the document is not overwritten")
    func anInputIsNotOverwritten() throws {
        let shop = try shop()
        let result = try shop.tool.run("bundle", "openapi.yaml", "-o", "tag.yaml")
        #expect(result.status == 1)
        #expect(
            result.errors
                == "error: 'tag.yaml' is one of the bundled files; choose another file for the bundle [OAS5052]\n"
        )
    }
}

@Suite struct OverlayOptionTests {
    private static let overlay = """
        overlay: 1.0.0
        info: { title: Test, version: "1" }
        actions:
          - { target: $.info, update: { title: Corner Store } }

        """

    private func shop() throws -> Shop {
        let shop = try Shop()
        try shop.folder.write(Self.overlay, to: "a.overlay.yaml")
        try shop.folder.write(Self.overlay.replacing("Corner Store", with: "Kiosk"), to: "b.overlay.yaml")
        return shop
    }

    @Test("Overlays of the command line are applied in order")
    func overlaysOfTheCommandLineAreApplied() throws {
        let shop = try shop()
        let one = try shop.tool.run("inspect", "openapi.yaml", "--overlay", "a.overlay.yaml")
        #expect(one.output.hasPrefix("Corner Store 1\n"))
        let two = try shop.tool.run(
            "inspect", "--overlay", "a.overlay.yaml", "--overlay", "b.overlay.yaml", "openapi.yaml")
        #expect(two.output.hasPrefix("Kiosk 1\n"))
        let bundle = try shop.tool.run("bundle", "openapi.yaml", "--overlay", "a.overlay.yaml")
        #expect(bundle.output.contains("  title: Corner Store\n"))
    }

    @Test("Overlays of the configuration are applied unless the command line has some")
    func overlaysOfTheConfigurationAreAppliedUnlessTheCommandLineHasSome() throws {
        let shop = try shop()
        try shop.folder.write("spec: ../openapi.yaml\noverlays: [../a.overlay.yaml]\n", to: "c/oasgen.yaml")
        let one = try shop.tool.run("inspect", "--config", "c/oasgen.yaml")
        #expect(one.output.hasPrefix("Corner Store 1\n"))
        let two = try shop.tool.run("inspect", "--config", "c/oasgen.yaml", "--overlay", "b.overlay.yaml")
        #expect(two.output.hasPrefix("Kiosk 1\n"))
    }

    @Test("A fault in an overlay has its location in the overlay")
    func faultsAreLocatedInTheOverlay() throws {
        let shop = try shop()
        try shop.folder.write(Self.overlay.replacing("$.info", with: "$.info."), to: "a.overlay.yaml")
        let result = try shop.tool.run("lint", "openapi.yaml", "--overlay", "a.overlay.yaml", "--quiet")
        #expect(result.status == 1)
        #expect(
            result.output == """
                a.overlay.yaml:4:22: error: a name or '*' is missing after '.', found the end [OAS3110]
                    4 |   - { target: $.info., update: { title: Corner Store } }
                      |                      ^

                """)
    }

    @Test("A missing overlay is an error")
    func aMissingOverlayIsAnError() throws {
        let shop = try shop()
        let result = try shop.tool.run("generate", "openapi.yaml", "--overlay", "nowhere.yaml")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("error: 'nowhere.yaml' does not exist [OAS2001]\n"))
        try shop.folder.write("spec: openapi.yaml\noverlays:\n  - nowhere.yaml\n", to: "oasgen.yaml")
        let configured = try shop.tool.run("lint")
        #expect(configured.output.contains("oasgen.yaml:3:3: error: 'nowhere.yaml' does not exist [OAS2001]\n"))
        #expect(try shop.tool.run("lint", "openapi.yaml", "--overlay", "").status == 64)
    }
}
