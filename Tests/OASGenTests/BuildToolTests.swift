import Foundation
import Testing

/// The command that the build-tool plugin runs.
@Suite struct BuildToolTests {
    /// The document of the shop, with its tag in another file.
    private static let document = Shop.document.replacing(
        "Tag: { type: object, properties: { label: { type: string } } }", with: "Tag: { $ref: ./Tag.yaml }")
    private let shop: Shop

    init() throws {
        shop = try Shop(Self.document)
        try shop.folder.write("type: object\nproperties: { label: { type: string } }\n", to: "Tag.yaml")
        try shop.folder.write("", to: "inputs.list")
    }

    private func run(_ inputs: String...) throws -> Tool.Result {
        try shop.tool.run(
            ["build-tool", shop.folder.path("openapi.yaml"), "--output", "out", "--input-list", "inputs.list"]
                + ["--file", "One.swift", "--file", "Two.swift"]
                + inputs.flatMap { ["--input", shop.folder.path($0)] })
    }

    @Test("The command writes the files that the plugin names")
    func itWritesTheFilesThatItIsTold() throws {
        // Files with other names are for the command line only.
        try shop.folder.write("docc: true\nscaffold: true\nshards: 7\n", to: "oasgen.yaml")
        let result = try run("openapi.yaml", "Tag.yaml")
        #expect(result.status == 0 && result.output == "" && result.errors == "note: ShopClient: 1 operation\n")
        #expect(try shop.folder.names(in: "out") == [".oasgen-manifest", "One.swift", "Two.swift"])
    }

    @Test("A build fetches no files unless the configuration of the target allows it")
    func fetching() throws {
        // Nothing listens there, so that a request would be refused.
        let remote = "http://127.0.0.1:1/Tag.yaml"
        let document = Shop.document.replacing(
            "{ type: object, properties: { label", with: "{ $ref: '\(remote)', x: { label")
        try shop.folder.write(document + "x-allow-remote: true\nallow-remote: true\n", to: "openapi.yaml")
        let refused = try run("openapi.yaml")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("[OAS3032]") && !refused.errors.contains("cannot be fetched"))
        try shop.folder.write("spec: openapi.yaml\nallow-remote: true\n", to: "oasgen.yaml")
        let allowed = try shop.tool.run(
            "build-tool", "--config", "oasgen.yaml", "--output", "out", "--input-list", "inputs.list", "--file",
            "A.swift")
        #expect(allowed.errors.contains("cannot be fetched"))
    }

    @Test("The list of inputs is unchanged if all inputs are declared")
    func theListStaysWhereEverythingIsDeclared() throws {
        let old = try shop.folder.age("inputs.list")
        _ = try run("openapi.yaml", "Tag.yaml")
        #expect(try shop.folder.modificationDate(of: "inputs.list") == old)
    }

    @Test("The list of inputs is written in each run if an input is not declared")
    func theListIsWrittenAnewInEachRunWhereSomethingIsNot() throws {
        for _ in 1...2 {
            let old = try shop.folder.age("inputs.list")
            _ = try run("openapi.yaml")
            #expect(try shop.folder.modificationDate(of: "inputs.list") != old)
            let list = ["Tag.yaml", "openapi.yaml"].map { shop.folder.path($0) + "\n" }.joined()
            #expect(try shop.folder.text(of: "inputs.list") == list)
        }
    }

    @Test("The list of inputs omits files that are no longer read")
    func theListForgetsWhatIsReadNoMore() throws {
        try shop.folder.write(shop.folder.path("Gone.yaml") + "\n", to: "inputs.list")
        _ = try run("openapi.yaml", "Tag.yaml", "Gone.yaml")
        #expect(try !shop.folder.text(of: "inputs.list").contains("Gone"))
    }

    @Test("An error has its line in the document")
    func anErrorIsAtTheDocumentsOwnLine() throws {
        try shop.folder.write(Shop.broken, to: "openapi.yaml")
        let result = try run("openapi.yaml")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix(shop.folder.path("openapi.yaml") + ":21:"))
        #expect(!shop.folder.exists("out"))
    }

    /// The keys `output`, `check`, `scaffold` and `shards` apply to runs of the command line only.
    @Test("A build uses the configuration except for the keys of the output")
    func theConfigurationSaysWhatNotWhere() throws {
        let text = "spec: openapi.yaml\noutput: elsewhere\ncheck: true\nscaffold: true\nshards: 5\nname: Corner\n"
        try shop.folder.write(text, to: "oasgen.yaml")
        let result = try shop.tool.run(
            "build-tool", "--config", shop.folder.path("oasgen.yaml"), "--output", "out", "--input-list", "inputs.list",
            "--file", "One.swift")
        #expect(result.status == 0 && result.errors == "note: CornerClient: 1 operation\n")
        #expect(try shop.folder.names(in: "out") == [".oasgen-manifest", "One.swift"])
        #expect(try shop.folder.text(of: "out/One.swift").contains("CornerClient"))
        #expect(try shop.folder.text(of: "inputs.list").contains("oasgen.yaml"))
        #expect(!shop.folder.exists("elsewhere"))
    }

    @Test("The command is not listed in the help")
    func itIsHidden() throws {
        #expect(try !shop.tool.run("--help").output.contains("build-tool"))
    }
}
