import Foundation
import PackagePlugin

/// `oasgen generate` for the targets of a package that have something to generate code from, each run in the target's
/// folder and with the options that the user adds.
struct DocumentRun {
    /// What is said of a run that failed, for example "not up to date".
    let complaint: String
    /// Options before the user's.
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

    /// The folders of the targets, and those in `Sources` that SwiftPM passes over, since no Swift file is in them yet.
    private func folders(of package: Package) -> [(name: String, folder: URL)] {
        var folders = package.targets.map { (name: $0.name, folder: $0.directoryURL) }
        let sources = package.directoryURL.appending(path: "Sources")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: sources.path))?.sorted() ?? [] {
            let folder = sources.appending(path: name)
            if !folders.contains(where: { $0.folder.path == folder.path }) { folders.append((name, folder)) }
        }
        return folders
    }

    /// What is in the folders, and the package's own configuration. Where there is one, it says what becomes of documents
    /// that have none beside them.
    private func all(in folders: [(name: String, folder: URL)], of package: Package) -> [(String, TargetDocument)] {
        var documents = folders.compactMap { name, folder in TargetDocument(in: folder).map { (name, $0) } }
        if let whole = TargetDocument(in: package.directoryURL), whole.isConfiguration {
            documents.removeAll { !$0.1.isConfiguration || $0.1.file.path == whole.file.path }
            documents.append((package.displayName, whole))
        }
        if documents.isEmpty {
            Diagnostics.error(
                "nothing to generate code from: put 'oasgen.yaml', or 'openapi.yaml' (.yml, .json), into the folder of a target"
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

    /// Whether the tool did what was asked.
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
