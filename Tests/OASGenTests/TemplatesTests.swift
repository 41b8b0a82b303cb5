import Foundation
import Testing

@Suite struct TemplatesTests {
    private let shop: Shop

    init() throws {
        shop = try Shop()
    }

    @Test("Templates are listed and exported")
    func listsAndExports() throws {
        let list = try shop.tool.run("templates", "list")
        #expect(list.status == 0)
        let names = list.output.split(separator: "\n").map(String.init)
        #expect(names.contains("structure.mustache"))
        let export = try shop.tool.run("templates", "export", "Templates")
        #expect(export.status == 0)
        #expect(export.output.isEmpty)
        #expect(export.errors == "\(names.count) templates → Templates\n")
        #expect(try shop.folder.names(in: "Templates") == names)
    }

    @Test("A changed template changes only the files that it renders")
    func oneTemplateChangesOneThing() throws {
        try shop.tool.run("generate", "openapi.yaml", "--output", "before")
        try shop.tool.run("templates", "export", "Templates", "structure")
        let template = try shop.folder.text(of: "Templates/structure.mustache")
        try shop.folder.write(template + "// Ours\n", to: "Templates/structure.mustache")
        let result = try shop.tool.run(
            "generate", "openapi.yaml", "--output", "after", "--templates", "Templates")
        #expect(result.status == 0)
        let before = try shop.folder.contents(of: "before")
        let after = try shop.folder.contents(of: "after")
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        #expect(changed == ["Item.swift", "Tag.swift"])
        #expect(try shop.folder.text(of: "after/Tag.swift").contains("// Ours"))
    }

    @Test("A file that replaces no template is an error")
    func anUnknownTemplateIsAnError() throws {
        try shop.folder.write("", to: "Templates/strcture.mustache")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--templates", "Templates")
        #expect(result.status == 1)
        #expect(
            result.errors.hasPrefix(
                "error: 'Templates/strcture.mustache' does not replace a built-in template; did you mean 'structure.mustache'? [OAS4011]"
            ))
        #expect(!shop.folder.exists("out"))
    }

    @Test("An export does not overwrite a changed template")
    func exportKeepsWhatWasChanged() throws {
        try shop.folder.write("mine", to: "Templates/structure.mustache")
        let result = try shop.tool.run("templates", "export", "Templates")
        #expect(result.status == 1)
        #expect(
            result.errors
                == "error: 'Templates/structure.mustache' already exists with other content; nothing was exported\n")
        #expect(try shop.folder.names(in: "Templates") == ["structure.mustache"])
    }
}
