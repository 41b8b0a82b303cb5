import Foundation
import PackagePlugin

/// Runs of `oasgen generate` for the targets of a package that have a configuration or document. Each runs in the
/// folder of the target with the user's options.
struct DocumentRun {
    /// The message for a run that failed, for example "not up to date".
    let complaint: String
    /// The options before those of the user.
    let options: [String]

    func perform(_ context: PluginContext, _ arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let rest = options + extractor.remainingArguments
        let tool = try context.tool(named: "oasgen").url
        let folders = folders(of: context.package)
        let documents = names.isEmpty ? all(in: folders, of: context.package) : named(names, in: folders)
        for (name, document) in documents where !(try run(tool, document, rest)) {
            Diagnostics.error("\(Untrusted.printable(name)): \(complaint)")
        }
    }

    /// Returns the folders of the targets, and those in `Sources` that SwiftPM ignores because they contain no Swift
    /// file yet.
    private func folders(of package: Package) -> [(name: String, folder: URL)] {
        var folders = package.targets.map { (name: $0.name, folder: $0.directoryURL) }
        let sources = package.directoryURL.appending(path: "Sources")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: sources.path))?.sorted() ?? [] {
            let folder = sources.appending(path: name)
            if !folders.contains(where: { $0.folder.path == folder.path }) { folders.append((name, folder)) }
        }
        return folders
    }

    /// Returns the configurations and documents in the folders, and the configuration of the package. If the package
    /// has a configuration, documents without a configuration beside them are left to it.
    private func all(in folders: [(name: String, folder: URL)], of package: Package) -> [(String, TargetDocument)] {
        var documents = folders.compactMap { name, folder in TargetDocument(in: folder).map { (name, $0) } }
        if let whole = TargetDocument(in: package.directoryURL), whole.isConfiguration {
            documents.removeAll { !$0.1.isConfiguration || $0.1.file.path == whole.file.path }
            documents.append((package.displayName, whole))
        }
        if documents.isEmpty {
            Diagnostics.error(
                "no target has an OpenAPI document; add 'oasgen.yaml' or 'openapi.yaml' (.yml, .json) to the folder of a target"
            )
        }
        return documents
    }

    private func named(_ names: [String], in folders: [(name: String, folder: URL)]) -> [(String, TargetDocument)] {
        names.compactMap { name in
            guard let folder = folders.first(where: { $0.name == name })?.folder else {
                let shown = Untrusted.printable(name)
                Diagnostics.error("there is no target '\(shown)', and no folder 'Sources/\(shown)'")
                return nil
            }
            guard let document = TargetDocument(in: folder) else {
                Diagnostics.error(
                    "\(Untrusted.printable(name)): there is neither 'oasgen.yaml' nor 'openapi.yaml' (.yml, .json) in its folder"
                )
                return nil
            }
            return (name, document)
        }
    }

    /// Runs the tool. Returns true if it succeeded.
    private func run(_ tool: URL, _ document: TargetDocument, _ options: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = tool
        process.currentDirectoryURL = document.file.deletingLastPathComponent()
        process.arguments = ["generate"] + document.arguments + options
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}
