import Foundation
import Generation
import SourceTree
import SwiftEmitter
import TestSupport
import Testing

@Suite struct PipelineTests {
    private let folder: TemporaryFolder

    /// Two types, one of them in another file, and an operation.
    private static let document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /items:
            get:
              operationId: listItems
              tags: [items]
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }
        components:
          schemas:
            Item: { type: object, properties: { id: { type: integer }, tag: { $ref: "./Tag.yaml" } } }
            Tag: { $ref: ./Tag.yaml }

        """
    private static let misspelt = document.replacing("operationId", with: "operationID")
    private static let broken = document.replacing("schemas/Item\"", with: "schemas/Itme\"")

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.document, to: "openapi.yaml")
        try folder.write("type: object\nproperties: { label: { type: string } }\n", to: "Tag.yaml")
    }

    private var configuration: Configuration {
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.output = folder.path("out")
        return configuration
    }

    private func codes(_ outcome: Outcome) -> [Int] {
        outcome.diagnostics.map(\.code.number)
    }

    @Test("A run writes files")
    func writesFiles() throws {
        let outcome = try Pipeline(configuration).run()
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.operationCount == 1)
        #expect(outcome.schemaCount == 2)
        #expect(outcome.changes?.writtenCount == outcome.generated.count)
        #expect(try folder.names(in: "out") == [".oasgen-manifest"] + outcome.generated.map(\.name).sorted())
        #expect(outcome.generated.contains { $0.name == "Item.swift" })
        #expect(outcome.timings[.read] > .zero)
        #expect(outcome.timings[.document] > .zero)
        #expect(outcome.timings.total > outcome.timings[.render])
    }

    @Test("A second run writes the same bytes")
    func writesTheSameBytesAgain() throws {
        _ = try Pipeline(configuration).run()
        let first = try folder.contents(of: "out")
        var elsewhere = configuration
        elsewhere.output = folder.path("again")
        _ = try Pipeline(elsewhere).run()
        #expect(try folder.contents(of: "again") == first)
        let outcome = try Pipeline(configuration).run()
        #expect(outcome.changes?.isEmpty == true)
        #expect(outcome.changes?.unchangedCount == outcome.generated.count)
    }

    @Test("The path of a document does not change the output")
    func writesTheSameBytesFromAnywhere() throws {
        let here = try Pipeline(configuration).run(through: .render)
        try folder.write(Self.document, to: "deeper/down/openapi.yaml")
        try folder.write(try folder.text(of: "Tag.yaml"), to: "deeper/down/Tag.yaml")
        for path in ["deeper/down/openapi.yaml", "deeper/../openapi.yaml", "./openapi.yaml"] {
            let there = try Pipeline(Configuration(spec: folder.path() + "/" + path)).run(through: .render)
            #expect(there.generated == here.generated)
        }
    }

    @Test("A run stops after the given stage")
    func stopsWhereItIsTold() throws {
        let read = try Pipeline(configuration).run(through: .document)
        #expect(read.model == nil)
        #expect(read.schemaCount == 2)
        let built = try Pipeline(configuration).run(through: .build)
        #expect(built.model != nil)
        #expect(built.generated.isEmpty)
        let rendered = try Pipeline(configuration).run(through: .render)
        #expect(!rendered.generated.isEmpty)
        #expect(rendered.changes == nil)
        #expect(!folder.exists("out"))
    }

    @Test("A run with errors keeps the output unchanged")
    func errorsKeepTheOutputAsItIs() throws {
        _ = try Pipeline(configuration).run()
        let before = try folder.contents(of: "out")
        try folder.write(Self.broken, to: "openapi.yaml")
        let outcome = try Pipeline(configuration).run()
        #expect(outcome.hasErrors)
        #expect(outcome.changes == nil)
        #expect(outcome.generated.contains { $0.name == "Tag.swift" }, "what is sound is rendered all the same")
        #expect(try folder.contents(of: "out") == before)
    }

    @Test("A run that keeps going writes the valid parts")
    func keepGoingWritesWhatIsSound() throws {
        try folder.write(Self.broken, to: "openapi.yaml")
        var configuration = configuration
        configuration.keepGoing = true
        let outcome = try Pipeline(configuration).run()
        #expect(outcome.hasErrors)
        #expect(folder.exists("out/Tag.swift"))
    }

    @Test("A run that keeps going removes nothing, and the next run without errors does")
    func keepGoingRemovesNothing() throws {
        try folder.write(
            Self.document + "    Extra: { type: object, properties: { a: { type: string } } }\n", to: "openapi.yaml")
        _ = try Pipeline(configuration).run()
        let names = try folder.contents(of: "out").keys
        var configuration = configuration
        configuration.keepGoing = true
        try folder.write(Self.broken, to: "openapi.yaml")
        let outcome = try Pipeline(configuration).run()
        #expect(outcome.hasErrors)
        #expect(outcome.changes?.removedCount == 0)
        #expect(Set(try folder.contents(of: "out").keys) == Set(names))
        try folder.write(Self.document, to: "openapi.yaml")
        #expect(try Pipeline(configuration).run().changes?.removedCount == 1)
        #expect(!folder.exists("out/Extra.swift"))
    }

    @Test("A strict run turns warnings into errors")
    func strictTurnsWarningsIntoErrors() throws {
        try folder.write(Self.misspelt, to: "openapi.yaml")
        var configuration = configuration
        configuration.check = false
        let lenient = try Pipeline(configuration).run(through: .build)
        #expect(lenient.warningCount > 0)
        #expect(!lenient.hasErrors)
        configuration.strict = true
        let strict = try Pipeline(configuration).run()
        #expect(strict.errorCount == lenient.warningCount)
        #expect(strict.warningCount == 0)
        #expect(strict.changes == nil)
        #expect(!folder.exists("out"))
    }

    @Test("A missing document is one error")
    func aMissingDocumentIsOneError() throws {
        let outcome = try Pipeline(Configuration(spec: folder.path("nowhere.yaml"))).run()
        #expect(codes(outcome) == [2001])
        #expect(outcome.model == nil)
    }

    @Test("A check compares the output and writes nothing")
    func checkComparesAndWritesNothing() throws {
        var check = configuration
        check.check = true
        #expect(Set(codes(try Pipeline(check).run())) == [5010])
        #expect(!folder.exists("out"))

        _ = try Pipeline(configuration).run()
        #expect(try !Pipeline(check).run().hasErrors)
        let mark = "// \(EmitterOptions().header)\n"
        try folder.write(mark, to: "out/Item.swift")
        try FileManager.default.removeItem(atPath: folder.path("out/Tag.swift"))
        let list = try folder.text(of: "out/.oasgen-manifest")
        try folder.write(list + "Old.swift\n", to: "out/.oasgen-manifest")
        try folder.write(mark, to: "out/Old.swift")
        let before = try folder.contents(of: "out")
        let outcome = try Pipeline(check).run()
        #expect(
            outcome.diagnostics.map(\.message) == [
                "'\(folder.path("out/Item.swift"))' is out of date",
                "'\(folder.path("out/Old.swift"))' is no longer generated",
                "'\(folder.path("out/Tag.swift"))' is missing",
            ])
        #expect(codes(outcome) == [5011, 5012, 5010])
        #expect(try folder.contents(of: "out") == before)
    }

    @Test("A check compares the list of files")
    func checkKnowsTheList() throws {
        _ = try Pipeline(configuration).run()
        try FileManager.default.removeItem(atPath: folder.path("out/.oasgen-manifest"))
        var check = configuration
        check.check = true
        let outcome = try Pipeline(check).run()
        #expect(codes(outcome) == [5011])
        #expect(outcome.diagnostics.first?.message.contains(".oasgen-manifest") == true)
    }

    @Test("A dry run writes nothing")
    func dryRunWritesNothing() throws {
        var configuration = configuration
        configuration.dryRun = true
        let outcome = try Pipeline(configuration).run()
        #expect(outcome.changes?.writtenCount == outcome.generated.count)
        #expect(!outcome.hasErrors)
        #expect(!folder.exists("out"))
    }

    @Test("Errors of the output folder are diagnostics")
    func outputErrorsAreDiagnostics() throws {
        try folder.write("mine", to: "out/Item.swift")
        let outcome = try Pipeline(configuration).run()
        #expect(codes(outcome) == [5003])
        #expect(try folder.contents(of: "out") == ["Item.swift": Data("mine".utf8)])
    }

    @Test("A scaffold is written once")
    func theScaffoldIsWrittenOnce() throws {
        var configuration = configuration
        configuration.scaffold = true
        let path = try #require(try Pipeline(configuration).run().scaffold)
        try Data("mine".utf8).write(to: URL(filePath: path))
        let again = try Pipeline(configuration).run()
        #expect(again.scaffold == nil)
        #expect(again.changes?.isEmpty == true)
        #expect(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) == "mine")
    }
}
