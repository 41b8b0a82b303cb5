import Foundation
import Testing

@Suite struct GenerateTests {
    private let shop: Shop

    init() throws {
        shop = try Shop()
    }

    @Test("Generation writes files and a summary, and a second run changes nothing")
    func writesFilesAndASummary() throws {
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        let summary = try #require(
            result.errors.wholeMatch(
                of: /1 operation, 2 schemas → (\d+) files in out, (\d+) written, 0 unchanged, \d+\.\d\d s\n/))
        #expect(summary.1 == summary.2)
        #expect(try shop.folder.names(in: "out").contains("Item.swift"))

        let again = try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        #expect(again.errors.contains("\(summary.1) files in out, 0 written, \(summary.1) unchanged,"))
    }

    @Test("The document is found by its default names")
    func findsTheDocument() throws {
        for name in ["openapi.yml", "openapi.json"] {
            let shop = try Shop(name: name)
            #expect(try shop.tool.run("generate").status == 0)
            #expect(shop.folder.exists("Generated/Item.swift"))
        }
    }

    @Test("The configuration is found by its default name")
    func findsTheConfiguration() throws {
        try shop.folder.write(Shop.document, to: "Specs/api.yaml")
        try shop.folder.write("spec: Specs/api.yaml\noutput: Sources/API\nname: Corner Store\n", to: "oasgen.yaml")
        #expect(try shop.tool.run("generate").status == 0)
        #expect(shop.folder.exists("Sources/API/CornerStoreClient.swift"))
    }

    @Test("Paths in a configuration are relative to it")
    func pathsStartFromTheConfiguration() throws {
        try shop.folder.write(Shop.misspelt, to: "Specs/api.yaml")
        try shop.folder.write("spec: api.yaml\noutput: ../out\n", to: "Specs/oasgen.yaml")
        let result = try shop.tool.run("generate", "--config", "Specs/oasgen.yaml")
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("Specs/api.yaml:"))
        #expect(shop.folder.exists("out/Item.swift"))
    }

    @Test("The command line takes precedence over the configuration")
    func theCommandLineWins() throws {
        try shop.folder.write(
            "spec: nowhere.yaml\noutput: wrong\nstrict: true\ncheck: true\n", to: "oasgen.yaml")
        try shop.folder.write(Shop.misspelt, to: "openapi.yaml")
        let result = try shop.tool.run(
            "generate", "openapi.yaml", "--config", "oasgen.yaml", "--output", "out", "--no-strict", "--no-check")
        #expect(result.status == 0)
        #expect(shop.folder.exists("out/Item.swift"))
        #expect(!shop.folder.exists("wrong"))
    }

    @Test("The working folder does not change the output")
    func writesTheSameBytesFromAnotherFolder() throws {
        try shop.tool.run("generate", "openapi.yaml", "--output", "here")
        let deeper = shop.folder.url.appending(path: "a/b")
        try FileManager.default.createDirectory(at: deeper, withIntermediateDirectories: true)
        try Tool(folder: deeper).run("generate", "../../openapi.yaml", "--output", "../../there")
        try Tool(folder: deeper).run("generate", shop.folder.path("openapi.yaml"), "--output", "../../absolute")
        let here = try shop.folder.contents(of: "here")
        #expect(!here.isEmpty)
        #expect(try shop.folder.contents(of: "there") == here)
        #expect(try shop.folder.contents(of: "absolute") == here)
    }

    @Test("A run with errors writes nothing unless it may keep going")
    func errorsWriteNothing() throws {
        try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        let before = try shop.folder.contents(of: "out")
        try shop.folder.write(Shop.broken, to: "openapi.yaml")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("openapi.yaml:"))
        #expect(result.errors.contains("1 error; nothing was written\n"))
        #expect(try shop.folder.contents(of: "out") == before)
        #expect(try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--keep-going").status == 1)
        #expect(try shop.folder.contents(of: "out") != before)
    }

    @Test("A faulty configuration ends with status 1")
    func aWrongConfigurationExitsWith1() throws {
        try shop.folder.write("spec: openapi.yaml\nouput: out\n", to: "oasgen.yaml")
        let result = try shop.tool.run("generate")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                oasgen.yaml:2:1: error: unknown key 'ouput'; did you mean 'output'? [OAS4002]
                    2 | ouput: out
                      | ^~~~~

                """)
    }

    @Test("A check names the files that are out of date")
    func checkNamesWhatIsOutOfDate() throws {
        try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        #expect(try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--check").status == 0)
        try shop.folder.write(
            Shop.document.replacing("label", with: "text"), to: "openapi.yaml")
        let before = try shop.folder.contents(of: "out")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--check")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("error: 'out/Tag.swift' is out of date [OAS5011]\n"))
        #expect(result.errors.contains("1 error\n"))
        #expect(result.errors.contains("'oasgen generate' without --check updates it\n"))
        #expect(result.errors.contains(", 1 out of date,"))
        #expect(try shop.folder.contents(of: "out") == before)
    }

    @Test("A dry run lists the changes")
    func dryRunLists() throws {
        try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        let changed = Shop.document.replacing("label", with: "text").replacing("Item", with: "Thing")
        try shop.folder.write(changed.replacing("listThings", with: "listItems"), to: "openapi.yaml")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--dry-run")
        #expect(result.status == 0)
        #expect(result.output.contains("remove  out/Item.swift\n"))
        #expect(result.output.contains("change  out/Tag.swift\n"))
        #expect(result.output.contains("add     out/Thing.swift\n"))
        #expect(result.errors.contains("to write"))
        #expect(shop.folder.exists("out/Item.swift"))
        #expect(!shop.folder.exists("out/Thing.swift"))
    }

    @Test("A dry run lists the operations and schemas that the filter omits")
    func dryRunListsWhatTheFilterLeavesOut() throws {
        try shop.folder.write("spec: openapi.yaml\noutput: out\nfilter: {schemas: [Tag]}\n", to: "oasgen.yaml")
        let result = try shop.tool.run("generate", "--dry-run")
        #expect(result.status == 0)
        #expect(result.output == "add     out/Tag.swift\nwithout listItems\nwithout Item\n")
        #expect(result.errors.hasPrefix("0 operations, 2 schemas → "))
    }

    @Test("Diagnostics in JSON are printed to standard output")
    func diagnosticsAsJSONGoToStandardOutput() throws {
        try shop.folder.write(Shop.misspelt, to: "openapi.yaml")
        let result = try shop.tool.run(
            "generate", "openapi.yaml", "--output", "out", "--diagnostics", "json", "--dry-run")
        #expect(result.status == 0)
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let diagnostics = try #require(json as? [[String: Any]])
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?["severity"] as? String == "warning")
        #expect(diagnostics.first?["file"] as? String == "openapi.yaml")
        #expect(diagnostics.first?["line"] is Int)
        #expect(result.errors.contains("add     out/Item.swift\n"))
        try shop.folder.write(Shop.document, to: "openapi.yaml")
        let clean = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--diagnostics", "json")
        #expect(clean.output == "[]\n")
    }

    @Test("A quiet run prints nothing")
    func quietPrintsNothing() throws {
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--quiet")
        #expect(result.output.isEmpty)
        #expect(result.errors.isEmpty)
    }

    @Test("The option for timings prints a line for each stage")
    func timingsPrintALineForEachStage() throws {
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--timings", "--quiet")
        let stages = result.errors.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(stages == ["read", "document", "build", "render", "write"])
    }

    @Test("A scaffold is written once and then kept")
    func theScaffoldIsTheUsers() throws {
        let first = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--scaffold")
        let match = try #require(first.errors.firstMatch(of: /'(out\/\w+\.swift)' is yours:/))
        let path = String(match.1)
        try shop.folder.write("mine", to: path)
        let again = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--scaffold")
        #expect(again.status == 0)
        #expect(try shop.folder.text(of: path) == "mine")
    }

    @Test("A file that was not generated is kept")
    func aForeignFileIsKept() throws {
        try shop.folder.write("mine", to: "out/Item.swift")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        #expect(result.status == 1)
        #expect(result.errors.contains("error: 'out/Item.swift' was not generated by oasgen"))
        #expect(try shop.folder.names(in: "out") == ["Item.swift"])
    }

    @Test("A run prints a summary of the changes since the last run")
    func saysWhatChangedSinceTheLastRun() throws {
        let shop = try Shop()
        #expect(try !shop.tool.run("generate", "openapi.yaml").errors.contains("since the last run"))
        let changed = Shop.document.replacing("label: { type: string }", with: "label: { type: integer }")
        try shop.folder.write(changed, to: "openapi.yaml")
        let result = try shop.tool.run("generate", "openapi.yaml")
        #expect(
            result.errors.hasPrefix(
                """
                since the last run: 1 change breaks code, 0 added
                  breaking: Tag: label is changed from String? to Int?

                """))
        #expect(try !shop.tool.run("generate", "openapi.yaml").errors.contains("since the last run"))
        let renamed = changed.replacing("operationId: listItems", with: "operationId: allItems")
        try shop.folder.write(renamed, to: "openapi.yaml")
        #expect(try shop.tool.run("generate", "openapi.yaml", "--quiet").errors.isEmpty)
    }
}
