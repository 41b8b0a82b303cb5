import Foundation
import Generation
import SourceTree
import SwiftEmitter
import TestSupport
import Testing

/// The keys `names`, `types`, `imports` and `closed` of the configuration.
@Suite struct OverrideTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        tags: [{name: things}]
        paths:
          /items/{id}:
            get:
              operationId: findItem
              tags: [things]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}
          /items:
            delete:
              responses: {"204": {description: gone}}
        components:
          schemas:
            Item:
              type: object
              properties:
                sku: {type: string, x-swift-name: ignored}
                size.mm: {type: number, format: mm}
                boxes: {type: array, items: {type: object, properties: {w: {type: integer}}}}
                kind: {type: string, enum: [a, b]}
                price: {$ref: "#/components/schemas/Price"}
            Price: {type: integer, x-swift-type: UInt8}
            findItem: {$ref: ./Other.yaml}
        """
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.document, to: "openapi.yaml")
        try folder.write("type: object\nproperties: {label: {type: string}}\n", to: "Other.yaml")
    }

    private func run(_ overrides: String) throws -> Outcome {
        let spec = overrides.hasPrefix("spec:") ? "" : "spec: openapi.yaml\n"
        try folder.write(spec + overrides, to: "oasgen.yaml")
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let lookup = ConfigurationLookup(files: files, diagnostics: diagnostics)
        let settings = try lookup.settings(commandLine: Settings(), file: folder.path("oasgen.yaml"))
        let configuration = try #require(lookup.configuration(settings))
        return try Pipeline(configuration, files: files, diagnostics: diagnostics).run(through: .render)
    }

    private func messages(_ outcome: Outcome) -> [String] {
        outcome.diagnostics.map { diagnostic in
            "\(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) \(diagnostic.message)"
        }
    }

    private func file(_ name: String, of outcome: Outcome) -> String {
        outcome.generated.first { $0.name == name }?.contents ?? ""
    }

    /// The suggested entry is valid, removes the warning and keeps the names.
    @Test(
        "The warning of a name collision suggests an entry that keeps the name",
        arguments: ["awkward", "folder", "swagger"])
    func collisionsSayHowToKeepAName(kind: String) throws {
        let awkward = ProjectFolder.specs.appending(path: "awkward-names/openapi.yaml").path
        let names = ["a_b", "a-b", "'a: ''b\"'"]
        let members = "{type: object, properties: {\(names.map { "\($0): {type: string}" }.joined(separator: ", "))}}"
        let document =
            kind == "swagger"
            ? "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\ndefinitions: {a-x: \(members), a_x: \(members)}"
            : """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {}
            components:
              schemas:
                Pair: \(members)
                pair: {$ref: types/pair.yaml}
                a.b: {allOf: [{$ref: "#/components/schemas/Pair"}, \(members), {properties: {inner: \(members)}}]}
            """
        try folder.write(members, to: "types/pair.yaml")
        try folder.write(document, to: "openapi.yaml")
        let spec = kind == "awkward" ? "spec: \(awkward)\n" : ""
        let before = try run(spec)
        let hints = before.diagnostics.filter { $0.code.description == "OAS1020" }.flatMap(\.notes).map(\.message)
        #expect(hints.count >= 4)
        let entries = try hints.map { hint in
            let end = try #require(hint.range(of: "}' to oasgen.yaml"))
            return String(hint[..<end.lowerBound].dropFirst("add 'names: {".count))
        }
        let after = try run(spec + "names:\n" + entries.map { "  \($0)\n" }.joined())
        #expect(after.diagnostics.filter { !before.diagnostics.contains($0) }.map(\.message) == [])
        #expect(!after.diagnostics.contains { $0.code.description == "OAS1020" && !$0.notes.isEmpty })
        // The name of a property is also the name of its inline type.
        let isOther = { (file: GeneratedFile) in file.name != "Data.swift" }
        #expect(after.generated.filter(isOther) == before.generated.filter(isOther))
    }

    @Test("Enumerations are closed by name")
    func enumerationsAreClosedByName() throws {
        let outcome = try run("closed: [Item.kind]\n")
        #expect(messages(outcome) == [])
        #expect(file("Item.swift", of: outcome).contains("enum Kind: String, ClosedStringEnum {"))
        #expect(file("Item.swift", of: try run("closed: all\n")).contains("enum Kind: String, ClosedStringEnum {"))
        #expect(file("Item.swift", of: try run("closed: none\n")).contains("OpenEnum"))
        #expect(
            messages(try run("closed: [Item, Item.knd]\n")) == [
                "2:10 'Item' is not a generated enumeration; the entry has no effect",
                "2:16 'Item.knd' matches nothing in the document; did you mean 'Item.kind'?",
            ])
    }

    @Test("Dotted names select every kind of declaration")
    func dottedNamesReachEverything() throws {
        let outcome = try run(
            """
            names:
              Item: Article
              Item.sku: code
              Item.size.mm: size
              Item.boxes.w: width
              Item.kind.a: first
              findItem.label: caption
              findItem.id: itemID
              GET /items/{id}: article
              DELETE /items: discard
              tags.things: Stock
            """)
        #expect(messages(outcome) == [])
        let article = file("Article.swift", of: outcome)
        for line in ["var code: String?", "var size: Double?", "var width: Int?", "case first"] {
            #expect(article.contains(line), "\(line)")
        }
        #expect(file("FindItem.swift", of: outcome).contains("var caption: String?"))
        let operations = file("Stock+Operations.swift", of: outcome)
        #expect(operations.contains("func article("))
        #expect(operations.contains("itemID: String"))
        #expect(outcome.generated.contains { $0.contents.contains("func discard(") })
    }

    @Test("Pointers select every kind of declaration")
    func pointersReachEverything() throws {
        let outcome = try run(
            """
            names:
              '#/components/schemas/Item/properties/boxes/items': Crate
              '#/paths/~1items~1{id}/get/parameters/0': itemID
              'Other.yaml#/properties/label': caption
            """)
        #expect(messages(outcome) == [])
        #expect(file("Item.swift", of: outcome).contains("struct Crate"))
        #expect(file("FindItem.swift", of: outcome).contains("var caption: String?"))
        #expect(file("Things+Operations.swift", of: outcome).contains("itemID: String"))
    }

    @Test("The path of a file selects the schema that is the whole file", arguments: ["Other.yaml", "Other.yaml#"])
    func wholeFiles(key: String) throws {
        let outcome = try run("names: {'\(key)': Ticket}")
        #expect(messages(outcome) == [])
        #expect(file("Ticket.swift", of: outcome).contains("struct Ticket"))
    }

    @Test("An entry without effect is a warning")
    func whatMatchesNothingIsAWarning() throws {
        let outcome = try run(
            """
            names:
              Itme: Article
              Item.skuu: code
              tags.thing: Stock
              '#/components/schemas/Itme': Article
              '#/info': Title
            types:
              formats.cm: Centimetres
            imports: [Units]
            """)
        #expect(
            messages(outcome) == [
                "3:3 'Itme' matches nothing in the document; did you mean 'Item'?",
                "4:3 'Item.skuu' matches nothing in the document; did you mean 'Item.sku'?",
                "5:3 'tags.thing' matches nothing in the document; did you mean 'tags.things'?",
                "6:3 '#/components/schemas/Itme' matches nothing in the document",
                "7:3 '#/info' has no effect on the name or type of any generated declaration",
                "9:3 'formats.cm' has no effect on the name or type of any generated declaration",
                "10:11 module 'Units' is not imported, because no type begins with 'Units.'; write a type with its "
                    + "module, such as 'Units.Money'",
            ])
        #expect(!outcome.hasErrors)
    }

    @Test("A configured type imports its module")
    func typesBringTheirModules() throws {
        let outcome = try run(
            """
            types:
              Item.sku: {type: Code, import: StockKit}
              formats.mm: Units.Millimetres
              Price: Money
            imports: [Units]
            """)
        #expect(messages(outcome) == [])
        let item = file("Item.swift", of: outcome)
        #expect(item.contains("public import OASRuntime\npublic import StockKit\npublic import Units\n"))
        // The configuration takes precedence over extensions of the document.
        for line in ["var ignored: Code?", "var sizeMm: Units.Millimetres?", "var price: Price?"] {
            #expect(item.contains(line), "\(line)")
        }
        #expect(file("Price.swift", of: outcome).contains("public typealias Price = Money\n"))
        #expect(!file("Price.swift", of: outcome).contains("import"))
        #expect(!file("ShopClient.swift", of: outcome).contains("import Units"))
    }

    @Test("An invalid name is an error in the configuration")
    func wrongNamesAreErrorsInTheConfiguration() throws {
        let outcome = try run("names:\n  Item.sku: two words\n  Item: article\ntypes: {Price: Money?}")
        #expect(
            messages(outcome).sorted() == [
                "3:13 'two words' is not a Swift identifier",
                "4:9 the name of a type must begin with a capital letter, but 'article' does not",
                "5:16 'Money?' is not a Swift type such as 'Money', 'BillingKit.Money' or '[Money]'",
            ])
        #expect(outcome.errorCount == 3)
    }
}
