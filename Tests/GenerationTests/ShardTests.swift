import Generation
import SwiftEmitter
import TestSupport
import Testing

/// Output in a fixed number of files.
@Suite struct ShardTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Returns a document with schemas and an operation.
    private static func document(_ schemas: [String]) -> String {
        """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: https://shop.example }]
        paths:
          /items:
            get:
              operationId: listItems
              tags: [items]
              responses: { "200": { description: ok, content: { application/json: { schema: { type: string } } } } }
        components:
          schemas:

        """ + schemas.map { "    \($0)\n" }.joined()
    }

    private static let schemas = [
        "Apple: { type: object, properties: { id: { type: integer } } }",
        "Banana: { type: object, properties: { at: { type: string, format: date-time } } }",
        "Cherry: { type: string, enum: [red, black] }",
        "Damson: { type: array, items: { type: string } }",
        "Elder: { oneOf: [{ type: string }, { type: integer }] }",
    ]

    private func files(_ schemas: [String] = schemas, shards: [String] = ShardNames.names(4)) throws -> [String: String]
    {
        try folder.write(Self.document(schemas), to: "openapi.yaml")
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.shards = shards
        let outcome = try Pipeline(configuration).run(through: .render)
        #expect(!outcome.hasErrors)
        return Dictionary(outcome.generated.map { ($0.name, $0.contents) }) { first, _ in first }
    }

    private func changed(_ old: [String: String], _ new: [String: String]) -> [String] {
        new.keys.filter { old[$0] != new[$0] }.sorted()
    }

    /// Returns the text below the header and the imports.
    private func body(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("// Generated") && !$0.hasPrefix("public import ") }
            .joined(separator: "\n").trimmingPrefix(while: \.isNewline).description
    }

    @Test("The files are the named ones, whatever the document contains")
    func theFilesAreThoseNamedWhateverTheDocumentHolds() throws {
        #expect(try files().keys.sorted() == ShardNames.names(4))
        #expect(try files(["Apple: { type: string }"]).keys.sorted() == ShardNames.names(4))
        #expect(try files(shards: ["b.swift", "a.swift"]).keys.sorted() == ["a.swift", "b.swift"])
    }

    @Test("Shards contain the same declarations as separate files")
    func theyHoldWhatFilesOfTheirOwnWould() throws {
        let shards = try files().values.map(body).joined(separator: "\n")
        let parts = try files(shards: []).values.map(body)
        #expect(parts.count == 9)
        // The operations of a tag may be in another shard than its handler.
        for part in parts where !part.contains("ItemsHandler: Sendable") { #expect(shards.contains(part)) }
        let lines = { (texts: [String]) in texts.joined(separator: "\n").split(separator: "\n").sorted() }
        #expect(lines([shards]) == lines(parts))
    }

    @Test("A shard imports only the modules that it needs")
    func aFileImportsWhatItsPartsName() throws {
        let files = try files(Array(Self.schemas.prefix(3)), shards: ShardNames.names(40))
        let empty = files.values.filter { body($0).isEmpty }
        #expect(empty.count >= 32)
        for text in empty { #expect(!text.contains("import")) }
        let banana = try #require(files.values.first { $0.contains("struct Banana") })
        #expect(banana.contains("public import Foundation\npublic import OASRuntime\n"))
        // A public import that nothing public needs is a warning.
        let more = try self.files(["Apple: { type: string }"], shards: ShardNames.names(61))
        let handler = try #require(more.values.first { $0.contains("protocol ItemsHandler") })
        #expect(!handler.contains("import "))
    }

    @Test("The operations of a tag are spread over all shards, and an edit changes one shard")
    func operationsAreSpread() throws {
        func files(_ summary: String) throws -> [String: String] {
            var text = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths:\n"
            for number in 0..<80 {
                let note = number == 7 ? summary : "Same."
                text += "  /items/\(number): { get: { operationId: find\(number), tags: [items], summary: \(note), "
                text += "responses: { '200': { description: ok } } } }\n"
            }
            try folder.write(text, to: "openapi.yaml")
            var configuration = Configuration(spec: folder.path("openapi.yaml"))
            configuration.generate = [.models, .client]
            configuration.shards = ShardNames.names(8)
            let outcome = try Pipeline(configuration).run(through: .render)
            return Dictionary(outcome.generated.map { ($0.name, $0.contents) }) { first, _ in first }
        }
        let old = try files("Same.")
        let sizes = old.values.map(\.utf8.count).sorted()
        #expect(sizes[7] < 4 * sizes[0], "\(sizes)")
        #expect(changed(old, try files("Other.")).count == 1)
    }

    @Test("An edit of a schema changes only its shard")
    func anEditChangesTheShardOfWhatIsEdited() throws {
        let old = try files()
        var edited = Self.schemas
        edited[0] = "Apple: { type: object, properties: { id: { type: integer }, label: { type: string } } }"
        let new = try files(edited)
        let shards = changed(old, new)
        #expect(shards.count == 1)
        #expect(new[shards[0]]?.contains("struct Apple") == true)
        let more = try files(Self.schemas + ["Fig: { type: object, properties: { id: { type: integer } } }"])
        #expect(changed(old, more).count == 1)
        #expect(try files(Self.schemas.reversed()) == old)
    }

    /// Another assignment would rebuild the target of every user.
    @Test("The assignment of declarations to shards is stable")
    func theAssignmentStays() throws {
        let files = try files()
        let shard = { (text: String) in files.filter { $0.value.contains(text) }.map(\.key) }
        #expect(shard("struct Apple") == ["OpenAPI-4.swift"])
    }
}
