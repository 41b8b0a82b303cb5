import Foundation
import TestSupport
import Testing

/// The built executable, run as a user runs it.
struct Tool {
    /// The result of a run.
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder that the tool is run in.
    let folder: URL

    /// The tool that was built with these tests, beside their bundle.
    static let executable: URL? = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") }.map { URL(filePath: $0) }
        guard var place = bundle else { return nil }
        while !place.lastPathComponent.hasSuffix(".xctest"), place.path != "/" { place.deleteLastPathComponent() }
        return place.deletingLastPathComponent().appending(path: "oasgen")
    }()

    /// Runs the tool to its end. Its streams are no terminals.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
        try run(arguments, environment: environment)
    }

    /// Runs the tool to its end. Its streams are no terminals.
    @discardableResult
    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Result {
        let streams = try TemporaryFolder()
        for name in ["output", "errors"] { try streams.write("", to: name) }
        let process = try Self.process(arguments, in: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        if let input {
            try streams.write(input, to: "input")
            process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "input"))
        }
        process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "output"))
        process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "errors"))
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try streams.text(of: "output"),
            errors: try streams.text(of: "errors"))
    }

    /// Returns a process that is not yet started.
    static func process(_ arguments: [String], in folder: URL) throws -> Process {
        let process = Process()
        let executable = try #require(Self.executable, "the tool is not found beside the tests")
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        return process
    }
}
