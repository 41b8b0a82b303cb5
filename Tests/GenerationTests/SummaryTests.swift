import Foundation
import Generation
import TestSupport
import Testing

@Suite struct SummaryTests {
    private let folder: TemporaryFolder
    private var configuration: Configuration

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths: {}
            components: { schemas: { Item: { type: object, properties: { id: { type: integer } } } } }
            """, to: "openapi.yaml")
        configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.output = folder.path("out")
        configuration.generate = [.models]
    }

    /// Returns the summary of a run without its time.
    private func summary(_ change: (inout Configuration) -> Void = { _ in }) throws -> String {
        var configuration = configuration
        change(&configuration)
        let text = "\(Summary(try Pipeline(configuration).run(), configuration))"
        let time = try #require(text.wholeMatch(of: /(.*), \d+\.\d\d s/))
        return String(time.1)
    }

    @Test("The summary describes the result of a run")
    func saysWhatWasDone() throws {
        #expect(try summary { $0.dryRun = true } == "0 operations, 1 schema → 1 file, 1 to write, 0 unchanged")
        #expect(try summary { $0.check = true } == "0 operations, 1 schema → 1 file, 1 out of date, 0 unchanged")
        #expect(try summary() == "0 operations, 1 schema → 1 file, 1 written, 0 unchanged")
        #expect(try summary() == "0 operations, 1 schema → 1 file, 0 written, 1 unchanged")
        #expect(try summary { $0.strict = true } == "0 operations, 1 schema → 1 file, 0 written, 1 unchanged")
        try folder.write((try folder.text(of: "openapi.yaml")).replacing("Item", with: "Thing"), to: "openapi.yaml")
        #expect(try summary() == "0 operations, 1 schema → 1 file, 1 written, 1 removed, 0 unchanged")
    }

    @Test("The summary counts problems")
    func countsProblems() throws {
        #expect(Summary(try Pipeline(configuration).run(), configuration).problems == nil)
        let nowhere = Configuration(spec: folder.path("nowhere.yaml"))
        #expect(Summary(try Pipeline(nowhere).run(), nowhere).problems == "1 error")
    }

    @Test("The timings have a line for each stage")
    func printsALineForEachStage() throws {
        let lines = Summary(try Pipeline(configuration).run(), configuration).timings
        #expect(lines.map { $0.prefix { $0 != " " } } == ["read", "document", "build", "render", "write"])
        #expect(lines.allSatisfy { $0.wholeMatch(of: /[a-z]+ +\d+\.\d{4} s/) != nil })
    }
}
