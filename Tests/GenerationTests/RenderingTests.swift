import Foundation
import Generation
import SourceTree
import SwiftEmitter
import TestSupport
import Testing

/// Effects of the configuration on the generated text.
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
        DiagnosticRenderer(files: outcome.files).text(outcome.diagnostics).description
            .replacing(folder.path(), with: "TEMPLATES")
    }

    @Test("A configured header precedes the mark of generated files")
    func theHeaderStandsAboveTheMark() throws {
        let outcome = try render { $0.header = "Copyright\n\nAll rights reserved.\n" }
        for file in outcome.generated {
            #expect(
                file.contents.hasPrefix(
                    "// Copyright\n//\n// All rights reserved.\n//\n// \(EmitterOptions().header)\n"), "\(file.name)")
        }
    }

    @Test("The access level follows the configuration")
    func accessIsConfigured() throws {
        #expect(text(try render()).contains("public nonisolated struct Item"))
        #expect(text(try render { $0.access = .package }).contains("package nonisolated struct Item"))
        #expect(!text(try render { $0.access = .internal }).contains("public "))
    }

    @Test("The generated parts follow the configuration")
    func partsAreConfigured() throws {
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

    @Test("Conformances follow the configuration")
    func conformancesAreConfigured() throws {
        let item = { (outcome: Outcome) in outcome.generated.first { $0.name == "Item.swift" }?.contents ?? "" }
        #expect(item(try render()).contains("Hashable"))
        #expect(item(try render()).contains("Codable"))
        #expect(!item(try render { $0.hashable = false }).contains("Hashable"))
        let plain = item(try render { $0.conformances = [] })
        #expect(!plain.replacing("JSONCodable", with: "").contains(" Codable"))
    }

    @Test("The name of the client follows the configuration")
    func theNameIsConfigured() throws {
        let outcome = try render { $0.name = "Corner Store" }
        #expect(outcome.model?.names.client.text == "CornerStoreClient")
    }

    @Test("A changed template changes only its own output")
    func oneTemplateChangesOneThing() throws {
        _ = try TemplateExport(folder: folder.path()).write(["property"])
        let template = try folder.text(of: "property.mustache")
        let unchanged = try render { $0.templates = folder.path() }
        #expect(text(unchanged) == text(try render()))
        let lines = template.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        try folder.write("\(lines[0])\n// Overridden\n\(lines[1])", to: "property.mustache")
        let changed = try render { $0.templates = folder.path() }
        #expect(text(changed).contains("// Overridden"))
        #expect(
            changed.generated.map { $0.contents.split(separator: "\n").filter { !$0.contains("// Overridden") } }
                == unchanged.generated.map { $0.contents.split(separator: "\n") })
    }

    @Test("Templates read specification extensions")
    func templatesReadExtensions() throws {
        let document = """
            openapi: 3.1.0
            info: {title: Shop, version: "1", x-owner: Stock}
            tags: [{name: items, x-team: [a, "b\\""]}]
            paths:
              /items:
                get:
                  operationId: listItems
                  tags: [items]
                  x-audience: internal
                  parameters: [{name: q, in: query, schema: {type: string}, x-rank: 2}]
                  responses: {"200": {description: ok, x-cache: {seconds: 60, by: [q, null]}}}
            components:
              schemas:
                Item:
                  type: object
                  x-table: items
                  properties:
                    id: {type: integer, x-key: true}
                    name: {type: string, x-key: false}
                    kind: {type: string, enum: [a], x-closed: yes please}
            """
        try folder.write(document, to: "openapi.yaml")
        let extensions = "{{#extensions}}{{name}}={{value}}={{literal}}={{json}};{{/extensions}}\n"
        for name in [
            "structure", "property", "enumeration", "operation", "client-method", "handler", "client", "api-handler",
        ] {
            _ = try TemplateExport(folder: folder.path("Templates")).write([name])
            let text = try folder.text(of: "Templates/\(name).mustache")
            try folder.write(text + "// \(name): " + extensions, to: "Templates/\(name).mustache")
        }
        let operation = try folder.text(of: "Templates/operation.mustache")
        try folder.write(
            operation.replacing("{{#responses}}\n", with: "{{#responses}}\n// response: \(extensions)"),
            to: "Templates/operation.mustache")
        let property = try folder.text(of: "Templates/property.mustache")
        try folder.write(
            property + "// {{#x-key}}the key{{/x-key}}{{^x-key}}no key{{/x-key}} of {{name}}\n",
            to: "Templates/property.mustache")
        let handler = try folder.text(of: "Templates/handler.mustache")
        try folder.write(
            handler + "// {{#x-team}}{{#items}}<{{.}}>{{/items}}{{/x-team}}\n", to: "Templates/handler.mustache")
        let outcome = try render {
            $0.spec = folder.path("openapi.yaml")
            $0.templates = folder.path("Templates")
        }
        #expect(outcome.diagnostics.isEmpty)
        let lines = Set(text(outcome).split(separator: "\n").map { $0.drop { $0 == " " } })
        let cache = #"{"seconds": 60, "by": ["q", null]}"#
        let team = #"["a", "b\""]"#
        for line in [
            #"// structure: x-table=items="items"="items";"#,
            #"// property: x-key=true="true"=true;"#, #"// property: x-key=false="false"=false;"#,
            "// the key of id", "// no key of name",
            #"// enumeration: x-closed=yes please="yes please"="yes please";"#,
            #"// property: x-rank=2="2"=2;"#,
            #"// operation: x-audience=internal="internal"="internal";"#,
            #"// client-method: x-audience=internal="internal"="internal";"#,
            "// handler: x-team=\(team)=" + #""[\"a\", \"b\\\"\"]""# + "=\(team);", #"// <a><b">"#,
            #"// client: x-owner=Stock="Stock"="Stock";"#, #"// api-handler: x-owner=Stock="Stock"="Stock";"#,
            "// response: x-cache=\(cache)=\"\(cache.replacing("\"", with: "\\\""))\"=\(cache);",
        ] {
            #expect(lines.contains(Substring(line)), "\(line)")
        }
    }

    @Test("A file that replaces no template is an error")
    func anUnknownTemplateIsAnError() throws {
        try folder.write("", to: "strcture.mustache")
        try folder.write("", to: "README.md")
        try folder.write("", to: ".DS_Store")
        let outcome = try render { $0.templates = folder.path() }
        #expect(outcome.generated.isEmpty)
        #expect(
            errors(outcome) == """
                error: 'TEMPLATES/README.md' does not replace a built-in template; 'oasgen templates list' prints the names [OAS4011]
                error: 'TEMPLATES/strcture.mustache' does not replace a built-in template; did you mean 'structure.mustache'? [OAS4011]

                """)
    }

    @Test("A faulty template is an error with its line")
    func aWrongTemplateIsAnErrorAtItsLine() throws {
        try folder.write("{{! view: AliasView }}\ntypealias {{nam}} = {{type}}\n", to: "alias.mustache")
        let outcome = try render { $0.templates = folder.path() }
        #expect(errors(outcome).hasPrefix("TEMPLATES/alias.mustache:2:11: error: "))
        #expect(errors(outcome).contains("did you mean 'name'?"))
        #expect(errors(outcome).contains("2 | typealias {{nam}} = {{type}}\n      |           ^~~~~~~\n"))
    }

    @Test("A missing folder of templates is an error")
    func aMissingTemplateFolderIsAnError() throws {
        let outcome = try render { $0.templates = folder.path("nowhere") }
        #expect(
            errors(outcome)
                == "error: cannot read the folder 'TEMPLATES/nowhere': No such file or directory [OAS4010]\n")
    }

    @Test("An export does not overwrite a changed template")
    func exportKeepsWhatWasChanged() throws {
        let all = try TemplateExport(folder: folder.path("Templates")).write()
        #expect(all.count == TemplateExport.fileNames.count)
        #expect(try folder.names(in: "Templates") == TemplateExport.fileNames)
        let structure = try folder.text(of: "Templates/structure.mustache")
        #expect(structure.hasPrefix("{{! view: StructureView, version 2 }}\n"))
        // Exported templates are valid templates, and a second export changes nothing.
        let exported = try render { $0.templates = folder.path("Templates") }
        #expect(exported.generated == (try render { _ in }).generated)
        _ = try TemplateExport(folder: folder.path("Templates")).write()
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
