import Foundation
import TestSupport
import Testing

/// The program `Tests/Corpus/counter`, which counts the parts of a document and looks for each in the model.
@Suite(.enabled(if: Program.pythonHas("yaml"), "Python or PyYAML is absent"), .tags(.slow)) struct CounterTests {
    private static let counter = ProjectFolder.tests("Corpus").appending(path: "counter").path
    private static let tour = ProjectFolder.specs.appending(path: "feature-tour/openapi.yaml").path
    private static let lago = ProjectFolder.specs.appending(path: "lago-customers/openapi.yaml").path

    @Test("The counter finds every part of the documents in their models")
    func findsEverything() async throws {
        try await aside {
            let python = try #require(Program.python)
            let tool = try #require(Tool.executable).path
            let run = try python.run([Self.counter, tool, Self.tour, Self.lago])
            #expect(run.status == 0)
            #expect(run.output.hasSuffix("; 0 dropped silently\n"), "\(run.output)")
        }
    }

    @Test("The counter notices every part that is removed from a model")
    func missesWhatIsTakenOut() async throws {
        try await aside {
            let python = try #require(Program.python)
            let tool = try #require(Tool.executable).path
            let run = try python.run([Self.counter, "--self-test", tool, Self.tour])
            #expect(run.status == 0)
            #expect(run.output.hasSuffix(" 0 unnoticed\n"), "\(run.output)")
        }
    }
}
