import Foundation
import TestSupport
import Testing

/// Several documents in one target, each in its own namespace.
@Suite struct NamespaceTests {
    private let shop: Shop

    init() throws { shop = try Shop() }

    private func generate(_ document: String, _ namespace: String, _ more: String...) throws -> Tool.Result {
        let arguments = ["generate", document, "--output", "out", "--namespace", namespace] + more
        return try shop.tool.run(arguments)
    }

    @Test("Several documents share one target", .tags(.slow))
    func documentsShareATarget() async throws {
        try await aside {
            let names = ProjectFolder.specs.appending(path: "awkward-names/openapi.yaml").path
            let lago = ProjectFolder.specs.appending(path: "lago-customers/openapi.yaml").path
            // Namespaces with these names hide types of Foundation and others, also from code outside of the namespaces.
            for (document, namespace) in [
                ("openapi.yaml", "Shop"), ("openapi.yaml", "Data"), (names, "Names"), (lago, "Lago"),
            ] {
                #expect(try generate(document, namespace, "--scaffold").status == 0)
            }
            try shop.folder.write(
                """
                import OASRuntime

                func items(_ client: Shop.ShopClient) async throws(Shop.ListItems.Failure) -> Shop.Item { try await client.listItems() }
                func tag(_ item: Data.Item) -> Data.Tag? { item.tag }
                func handler() -> any Lago.LagoCustomersHandler { Lago.LagoCustomersService() }
                """, to: "out/Use.swift")
            try TypeCheck.run([shop.folder.url.appending(path: "out")])
        }
    }

    @Test("A run keeps the files of other namespaces")
    func runsLeaveEachOthersFilesAlone() throws {
        #expect(try generate("openapi.yaml", "One").status == 0)
        #expect(try generate("openapi.yaml", "Two").status == 0)
        let names = try shop.folder.names(in: "out")
        #expect(names.filter { $0.hasPrefix(".") } == [".oasgen-manifest-One", ".oasgen-manifest-Two"])
        #expect(names.contains("One.swift") && names.contains("One+Item.swift") && names.contains("Two+Item.swift"))
        #expect(try generate("openapi.yaml", "One", "--check").status == 0)
        #expect(try generate("openapi.yaml", "Two", "--check").status == 0)
        // Only files that the run no longer generates are removed.
        #expect(try generate("openapi.yaml", "Two", "--generate", "models").status == 0)
        let left = try shop.folder.names(in: "out")
        #expect(left.filter { $0.contains("One") } == names.filter { $0.contains("One") })
        #expect(left.filter { $0.hasPrefix("Two") } == ["Two+Item.swift", "Two+Tag.swift", "Two.swift"])
    }

    @Test(
        "An invalid namespace is refused",
        arguments: [
            ("1st", "'1st' is not a Swift identifier"),
            ("shop", "must begin with a capital letter, but 'shop' does not"),
            ("String", "cannot be named 'String'"), ("OASRuntime", "cannot be named 'OASRuntime'"),
        ])
    func impossibleOnesAreRefused(name: String, problem: String) throws {
        try shop.folder.write("spec: openapi.yaml\noutput: out\nnamespace: \(name)\n", to: "oasgen.yaml")
        let result = try shop.tool.run("generate")
        #expect(result.status == 1)
        #expect(result.errors.contains("oasgen.yaml:3:12: error: "))
        #expect(result.errors.contains(problem) && result.errors.contains("[OAS1060]"))
        #expect(!shop.folder.exists("out"))
    }

    /// A type with the name of the namespace would hide it.
    @Test("A type with the name of the namespace is renamed", .tags(.slow))
    func typesInsideHaveOtherNames() async throws {
        try await aside {
            #expect(try generate("openapi.yaml", "Item").status == 0)
            #expect(try shop.folder.text(of: "out/Item+ItemSchema.swift").contains("struct ItemSchema"))
            try TypeCheck.run([shop.folder.url.appending(path: "out")])
        }
    }

    /// The first character of such a name is an underscore with the mark.
    @Test("A name that begins with a combining mark is found in the namespace")
    func namesMayBeginWithMarks() throws {
        try shop.folder.write(
            Shop.document.replacing("title: Shop", with: #"title: "\u033Amark""#), to: "openapi.yaml")
        #expect(try generate("openapi.yaml", "Shop").status == 0)
        let handler = try shop.folder.text(of: "out/Shop+_\u{33A}markHandler.swift")
        #expect(handler.contains("extension Shop._\u{33A}markHandler {"))
    }
}
