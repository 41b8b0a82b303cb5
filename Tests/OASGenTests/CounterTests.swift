import Foundation
import TestSupport
import Testing

/// The program that counts what a document has and looks for it in the model (`Tests/Corpus/counter`); where Python or
/// PyYAML is missing, there is nothing to test with.
@Suite struct CounterTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let counter = package.appending(path: "Tests/Corpus/counter").path
    private static let tour = package.appending(path: "Specs/feature-tour/openapi.yaml").path
    private static let lago = package.appending(path: "Specs/lago-customers/openapi.yaml").path

    @Test func findsEverything() async throws {
        try await aside {
            guard try Self.hasPython() else { return }
            let tool = try #require(Tool.executable).path
            let run = try Self.python([Self.counter, tool, Self.tour, Self.lago])
            #expect(run.status == 0)
            #expect(run.output.hasSuffix("; 0 dropped silently\n"), "\(run.output)")
        }
    }

    @Test func missesWhatIsTakenOut() async throws {
        try await aside {
            guard try Self.hasPython() else { return }
            let tool = try #require(Tool.executable).path
            let run = try Self.python([Self.counter, "--self-test", tool, Self.tour])
            #expect(run.status == 0)
            #expect(run.output.hasSuffix(" 0 unnoticed\n"), "\(run.output)")
        }
    }

    private static func hasPython() throws -> Bool {
        try python(["-c", "import yaml"]).status == 0
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
