import Foundation
import TestSupport

/// The documentation compiler of the toolchain.
enum DocC {
    static let isInstalled = (try? run(["--help"]))?.status == 0

    /// Converts a catalogue with the symbols of its module and returns the warnings and errors of DocC.
    static func convert(_ catalogue: URL, symbols: URL, into folder: URL) throws -> String {
        try run([
            "convert", catalogue.path, "--additional-symbol-graph-dir", symbols.path, "--output-path",
            folder.appending(path: "documentation").path, "--fallback-bundle-identifier", "documentation",
        ]).complaints
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, complaints: String) {
        let streams = try TemporaryFolder()
        try streams.write("", to: "log")
        let log = try FileHandle(forWritingTo: streams.url.appending(path: "log"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["docc"] + arguments
        process.standardOutput = log
        process.standardError = log
        try process.run()
        process.waitUntilExit()
        let text = try streams.text(of: "log").trimmingCharacters(in: .newlines)
        return (process.terminationStatus, text.isEmpty && process.terminationStatus != 0 ? "failed" : text)
    }
}
