import Foundation
import TestSupport
import Testing

/// The options of the compiler for snippets.
enum SnippetCompiler {
    /// Returns the options with the module maps of C modules, which are in builds and beside sources.
    static func options() throws -> [String] {
        let products = try #require(Tool.executable).deletingLastPathComponent().resolvingSymlinksInPath()
        let checkouts = products.deletingLastPathComponent().deletingLastPathComponent().appending(path: "checkouts")
        var maps = ProjectFolder.names(in: products).filter { $0.hasSuffix(".build") }.map {
            products.appending(path: $0)
        }
        for package in ProjectFolder.names(in: checkouts) {
            let sources = checkouts.appending(path: package).appending(path: "Sources")
            maps += ProjectFolder.names(in: sources).map { sources.appending(path: $0).appending(path: "include") }
        }
        return maps.map { $0.appending(path: "module.modulemap").path }
            .filter { FileManager.default.fileExists(atPath: $0) }.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    /// Returns the options with which manifests find `PackageDescription`.
    static func manifestOptions() throws -> [String] {
        let text = try output(of: ["swiftc", "-print-target-info"])
        let resources = try #require(text.firstMatch(of: #/"runtimeResourcePath": "([^"]+)"/#)?.1)
        return ["-I", "\(resources)/pm/ManifestAPI", "-package-description-version", "6.1"]
    }

    /// Runs a program of the toolchain and returns its output.
    static func output(of arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
