import Foundation
import Generation
import SourceTree
import SwiftEmitter
import Testing

/// What the configuration changes in the text of the output.
@Suite struct RenderingTests {
    private let folder: TemporaryFolder
    private let configuration: Configuration

    init() throws {
        folder = try TemporaryFolder()
        configuration = Configuration(
            spec: Golden.folder.appending(path: "Models").appending(path: "shop.yaml").path)
    }

    private func render(_ change: (inout Configuration) -> Void = { _ in }) throws -> Outcome {
        var configuration = configuration
        change(&configuration)
        return try Pipeline(configuration).run(through: .render)
    }

    private func text(_ outcome: Outcome) -> String {
        outcome.generated.map(\.contents).joined()
    }

    private func errors(_ outcome: Outcome) -> String {
        DiagnosticRenderer(files: outcome.files).text(outcome.diagnostics).replacing(folder.path(), with: "TEMPLATES")
    }

    @Test func theHeaderStandsAboveTheMark() throws {
        let outcome = try render { $0.header = "Copyright\n\nAll rights reserved.\n" }
        for file in outcome.generated {
            #expect(
                file.contents.hasPrefix(
                    "// Copyright\n//\n// All rights reserved.\n//\n// \(EmitterOptions().header)\n"), "\(file.name)")
        }
    }

    @Test func accessIsConfigured() throws {
        #expect(text(try render()).contains("public nonisolated struct Item"))
        #expect(text(try render { $0.access = .package }).contains("package nonisolated struct Item"))
        #expect(!text(try render { $0.access = .internal }).contains("public "))
    }

    @Test func partsAreConfigured() throws {
        let all = try render()
        let models = try render { $0.generate = [.models] }
        let server = try render { $0.generate = [.models, .server] }
        #expect(text(all).contains("ShopClient"))
        #expect(text(all).contains("ShopHandler"))
        #expect(!text(models).contains("ShopClient"))
        #expect(!text(models).contains("ShopHandler"))
        #expect(!text(server).contains("ShopClient"))
        #expect(text(server).contains("ShopHandler"))
    }

    @Test func conformancesAreConfigured() throws {
        let item = { (outcome: Outcome) in outcome.generated.first { $0.name == "Item.swift" }?.contents ?? "" }
        #expect(item(try render()).contains("Hashable"))
        #expect(item(try render()).contains("Codable"))
        #expect(!item(try render { $0.hashable = false }).contains("Hashable"))
        let plain = item(try render { $0.conformances = [] })
        #expect(!plain.replacing("JSONCodable", with: "").contains(" Codable"))
    }

    @Test func theNameIsConfigured() throws {
        let outcome = try render { $0.name = "Corner Store" }
        #expect(outcome.model?.names.client.text == "CornerStoreClient")
    }

    @Test func oneTemplateChangesOneThing() throws {
        _ = try TemplateExport(folder: folder.path()).write(["property"])
        let template = try folder.text(of: "property.mustache")
        let unchanged = try render { $0.templates = folder.path() }
        #expect(text(unchanged) == text(try render()))
        let lines = template.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        try folder.write("\(lines[0])\n\(lines[1])\n// Overridden\n\(lines[2])", to: "property.mustache")
        let changed = try render { $0.templates = folder.path() }
        #expect(text(changed).contains("// Overridden"))
        #expect(
            changed.generated.map { $0.contents.split(separator: "\n").filter { !$0.contains("// Overridden") } }
                == unchanged.generated.map { $0.contents.split(separator: "\n") })
    }

    @Test func anUnknownTemplateIsAnError() throws {
        try folder.write("", to: "strcture.mustache")
        try folder.write("", to: "README.md")
        try folder.write("", to: ".DS_Store")
        let outcome = try render { $0.templates = folder.path() }
        #expect(outcome.generated.isEmpty)
        #expect(
            errors(outcome) == """
                error: 'TEMPLATES/README.md' replaces no template; 'oasgen templates list' prints the names [OAS4011]
                error: 'TEMPLATES/strcture.mustache' replaces no template; did you mean 'structure.mustache'? [OAS4011]

                """)
    }

    @Test func aWrongTemplateIsAnErrorAtItsLine() throws {
        try folder.write(
            "{{%CONTENT_TYPE:TEXT}}\n{{! view: AliasView }}\ntypealias {{nam}} = {{type}}\n", to: "alias.mustache")
        let outcome = try render { $0.templates = folder.path() }
        #expect(errors(outcome).hasPrefix("TEMPLATES/alias.mustache:3:"))
        #expect(errors(outcome).contains("did you mean 'name'?"))
        #expect(errors(outcome).contains("3 | typealias {{nam}} = {{type}}"))
    }

    @Test func aMissingTemplateFolderIsAnError() throws {
        let outcome = try render { $0.templates = folder.path("nowhere") }
        #expect(
            errors(outcome)
                == "error: cannot read the folder 'TEMPLATES/nowhere': No such file or directory [OAS4010]\n")
    }

    @Test func exportKeepsWhatWasChanged() throws {
        let all = try TemplateExport(folder: folder.path("Templates")).write()
        #expect(all.count == TemplateExport.fileNames.count)
        #expect(try folder.names(in: "Templates") == TemplateExport.fileNames)
        try folder.write("mine", to: "Templates/structure.mustache")
        #expect(throws: TemplateExport.Failure.exists(path: folder.path("Templates/structure.mustache"))) {
            try TemplateExport(folder: folder.path("Templates")).write()
        }
        #expect(try folder.text(of: "Templates/structure.mustache") == "mine")
        #expect(throws: TemplateExport.Failure.unknown(name: "strcture", suggestion: "structure.mustache")) {
            try TemplateExport(folder: folder.path("Templates")).write(["strcture"])
        }
    }
}
