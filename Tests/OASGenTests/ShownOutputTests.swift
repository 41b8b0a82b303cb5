import Foundation
import Testing

/// Blocks with output of the tool or a template that no command of the page produces.
enum ShownOutput {
    private static let marks = ["since the last run: ", "Templates/alias.mustache:"]

    static func isShown(_ snippet: Snippet) -> Bool { marks.contains { snippet.text.hasPrefix($0) } }

    /// Returns the block of the pages that begins with a text.
    static func block(_ mark: String) throws -> Snippet {
        try #require(SnippetPages.snippets().first { $0.text.hasPrefix(mark) }, "there is no block '\(mark)'")
    }
}

@Suite struct ShownOutputTests {
    /// The summary of a run after an edit, in docs/diff.md.
    @Test("The page on diff shows the summary of a run as it is printed")
    func theSummaryOfARunIsAsShown() throws {
        let edited = Shop.document.replacing(
            "Tag: {",
            with: "Currency: { type: string, enum: [usd] }\n    Customer: { type: object, properties: "
                + "{ net_payment_term: { type: integer } } }\n    Tag: {")
        let shop = try Shop(edited)
        #expect(try shop.tool.run("generate", "openapi.yaml", "--output", "out").status == 0)
        let again = edited.replacing("[usd]", with: "[usd, xyz]").replacing(
            "net_payment_term: { type: integer }",
            with: "net_payment_term: { type: string }, nickname: { type: string }")
        try shop.folder.write(again, to: "openapi.yaml")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out")
        let block = try ShownOutput.block("since the last run: ")
        #expect(result.errors.contains(block.text + "\n"), "\(block): \(result.errors)")
    }

    /// The fault of a template in docs/templates.md.
    @Test("The page on templates shows the error of a template as it is printed")
    func theFaultOfATemplateIsAsShown() throws {
        let shop = try Shop()
        let block = try ShownOutput.block("Templates/alias.mustache:")
        let line = try #require(block.text.firstMatch(of: #/\n +2 \| (.*)\n/#)?.1)
        try shop.folder.write("{{! view: AliasView, version 2 }}\n\(line)\n", to: "Templates/alias.mustache")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--templates", "Templates")
        #expect(result.errors.contains(block.text + "\n"), "\(block): \(result.errors)")
    }

    /// The template of docs/templates.md that reads a specification extension, for a schema with it and for one without.
    @Test("A template reads a specification extension")
    func theTemplateReadsTheDocumentsOwnField() throws {
        let block = try ShownOutput.block("{{#x-audience}}")
        let shop = try Shop(Shop.document.replacing("Tag: { type", with: "Tag: { x-audience: internal, type"))
        #expect(try shop.tool.run("templates", "export", "Templates", "structure").status == 0)
        let name = try #require(try shop.folder.names(in: "Templates").first { $0.hasPrefix("structure") })
        let text = try shop.folder.text(of: "Templates/\(name)")
        let mark = "{{access}}nonisolated struct"
        #expect(text.contains(mark))
        try shop.folder.write(text.replacing(mark, with: block.text + "\n" + mark), to: "Templates/\(name)")
        let result = try shop.tool.run("generate", "openapi.yaml", "--output", "out", "--templates", "Templates")
        #expect(result.status == 0, "\(block): \(result.errors)")
        #expect(try shop.folder.text(of: "out/Tag.swift").contains("/// - Note: For internal eyes only.\n"))
        #expect(try shop.folder.text(of: "out/Item.swift").contains("/// - Note: For everybody.\n"))
    }
}
