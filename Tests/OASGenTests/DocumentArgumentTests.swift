import Foundation
import Testing

/// Arguments for documents: several documents, standard input, and one operation.
@Suite struct DocumentArgumentTests {
    private let user: UsersFolder

    init() throws {
        user = try UsersFolder()
        try user.folder.write(Shop.misspelt, to: "b.yaml")
    }

    @Test("Several documents are linted, each with its own summary")
    func several() throws {
        let result = try user.run(["lint", "openapi.yaml", "b.yaml", "openapi.yaml"])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("b.yaml:18:18: warning: 'idd' is required but not declared"))
        let summaries = result.errors.split(separator: "\n").map { $0.prefix { $0 != "," } }
        #expect(
            summaries == [
                "openapi.yaml: no problems in 1 operation", "b.yaml: 1 warning in 1 operation",
                "openapi.yaml: no problems in 1 operation",
            ])
        #expect(try user.run(["lint", "openapi.yaml", "b.yaml", "--strict"]).status == 1)
    }

    @Test("The diagnostics of several documents are one JSON list")
    func severalAsJSON() throws {
        let result = try user.run(["lint", "b.yaml", "nowhere.yaml", "--diagnostics", "json", "--quiet"])
        #expect(result.status == 1)
        let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
        #expect(list?.map { $0["code"] as? String } == ["OAS2001", "OAS1017"])
    }

    @Test("A document on standard input is read like one in a file")
    func standardInput() throws {
        let lint = try user.run(["lint", "-"], input: Shop.misspelt)
        #expect(lint.output.hasPrefix("<stdin>:18:18: warning: "))
        let code = try user.folder.contents(of: "Generated")
        try #require(try user.run(["generate", "-", "-o", "other"], input: Shop.document).status == 0)
        for (name, content) in try user.folder.contents(of: "other") { #expect(code[name] == content, "\(name)") }
        #expect(try user.run(["diff", "-", "openapi.yaml"], input: Shop.document).errors == "no changes\n")
        #expect(try user.run(["bundle", "-"], input: Shop.document).output.hasPrefix("openapi: '3.1.0'\n"))
    }

    @Test("References of a document on standard input are resolved from the working folder")
    func referencesFromStandardInput() throws {
        try user.folder.write("type: string\n", to: "tag.yaml")
        let document = Shop.document.replacing("#/components/schemas/Tag", with: "tag.yaml")
        let result = try user.run(["inspect", "-"], input: document)
        #expect(result.status == 0)
        #expect(result.output.contains("typealias TagSchema = String"))
    }

    @Test("An operation is inspected by each of its names", arguments: ["listItems", "ListItems", "GET /items"])
    func operation(name: String) throws {
        let result = try user.run(["inspect", "openapi.yaml", "--operation", name])
        #expect(
            result.output == """
                Shop 1
                    client ShopClient, handler ShopHandler, operations in Operations

                operations
                    items  ItemsHandler  (Items+Operations.swift)
                        listItems(ListItems)  GET /items
                            200 .ok  Item  application/json
                            returns Item of .ok

                """)
    }
}
