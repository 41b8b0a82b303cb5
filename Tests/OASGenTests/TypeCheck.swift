import Foundation
import TestSupport
import Testing

/// The compiler, run on generated code as on a target of a user, with Swift 6 and with warnings as errors.
struct TypeCheck {
    /// The folder of the modules that were built with these tests.
    private static var modules: String? {
        Tool.executable?.deletingLastPathComponent().appending(path: "Modules").path
    }

    /// Type-checks every Swift file of the folders as one module, once nonisolated and once isolated to the main actor.
    /// Records the diagnostics of the compiler as an issue.
    static func run(_ folders: [URL], _ options: [String] = [], location: SourceLocation = #_sourceLocation) throws {
        let modules = try #require(modules, "the modules are not found beside the tests", sourceLocation: location)
        let sources = try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
                .map { folder.appending(path: $0).path }
        }
        for isolation in ["nonisolated", "MainActor"] {
            let complaints = try compile(
                ["-typecheck", "-wmo", "-default-isolation", isolation, "-I", modules] + options + sources)
            #expect(complaints == "", "under \(isolation)", sourceLocation: location)
        }
    }

    /// Compiles a text to a module, which other code finds with `-I` and the folder.
    static func makeModule(_ name: String, of text: String, in folder: TemporaryFolder) throws {
        try folder.write(text, to: "\(name).swift")
        let complaints = try compile([
            "-emit-module", "-module-name", name, "-I", try #require(modules), "-o", folder.path("\(name).swiftmodule"),
            folder.path("\(name).swift"),
        ])
        #expect(complaints == "")
    }

    /// Compiles the Swift files of a folder and of the folders below it to a module with the symbols for documentation.
    static func extractSymbols(of sources: URL, module: String, into folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        let complaints = try compile(
            [
                "-emit-module", "-experimental-skip-non-inlinable-function-bodies", "-module-name", module,
                "-package-name", module, "-I", try #require(modules),
                "-emit-symbol-graph", "-emit-symbol-graph-dir", folder.path, "-o",
                folder.appending(path: "\(module).swiftmodule").path,
            ] + names.sorted().map { sources.appending(path: $0).path })
        #expect(complaints == "")
    }

    private static func compile(_ arguments: [String]) throws -> String {
        let streams = try TemporaryFolder()
        try streams.write("", to: "log")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "swiftc", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library",
                "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault",
            ] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "log"))
        try process.run()
        process.waitUntilExit()
        let log = try streams.text(of: "log")
        return process.terminationStatus == 0 ? "" : log.isEmpty ? "exit \(process.terminationStatus)" : log
    }
}
