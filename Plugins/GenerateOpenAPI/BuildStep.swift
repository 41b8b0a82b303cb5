import Foundation
import PackagePlugin

/// The command that generates one target's code, with what it reads and what it writes.
///
/// What it reads is not known before it ran, and the plugin is not asked again when a file's content changes. So the
/// tool keeps a list, `inputs.list`: it is an input of the command, and the tool writes it anew whenever it read a file
/// that the command does not declare. The command then runs in the next build too, and goes on to until the plugin, with
/// the list, declares all that is read.
struct BuildStep {
    let document: TargetDocument
    /// The files that may be declared as inputs.
    let candidates: [URL]
    /// The folder that the plugin may write to.
    let folder: URL
    /// True if the configuration decides about fetching files of other hosts. If false, none are fetched.
    let mayFetch: Bool

    func command(tool: URL, target: String) throws -> Command {
        let list = folder.appending(path: "inputs.list")
        if !FileManager.default.fileExists(atPath: list.path) { try Data().write(to: list) }
        let configuration = document.isConfiguration ? text(of: document.file) : ""
        let listed = text(of: list).split(separator: "\n").map(String.init)
        let inputs = inputs(listed: Set(listed), configuration: configuration)
        let output = folder.appending(path: "Sources")
        let files = (1...Self.shardCount(configuration)).map { "OpenAPI-\($0).swift" }
        let options = mayFetch ? [] : ["--no-allow-remote"]
        return .buildCommand(
            displayName: "Generating the API of \(Untrusted.printable(target))", executable: tool,
            arguments: ["build-tool"] + document.arguments + options
                + ["--output", output.path, "--input-list", list.path] + inputs.flatMap { ["--input", $0.path] }
                + files.flatMap { ["--file", $0] },
            inputFiles: [list] + inputs, outputFiles: files.map { output.appending(path: $0) })
    }

    /// Returns the text of a file. Returns an empty text for anything but a regular file, which the tool reports.
    private func text(of file: URL) -> String {
        String(decoding: Untrusted.content(of: file) ?? Data(), as: UTF8.self)
    }

    /// The candidates that are read as far as can be told: what the tool's list names, and what files that are read
    /// mention by name.
    private func inputs(listed: Set<String>, configuration: String) -> [URL] {
        var read = candidates.filter { file in
            if file.pathExtension == "mustache", configuration.contains("templates:") { return true }
            return listed.contains(file.path) || file.path == document.file.path
        }
        var isRead = Set(read)
        var next = 0
        while next < read.count {
            let mentioned = MentionedFiles.names(in: read[next])
            for file in candidates where mentioned.contains(file.lastPathComponent) && isRead.insert(file).inserted {
                read.append(file)
            }
            next += 1
        }
        return read.sorted { $0.path < $1.path }
    }

    /// What `shards` says on a line of its own. The tool is told the names of the files, so that the two cannot differ.
    private static func shardCount(_ configuration: String) -> Int {
        for line in configuration.split(whereSeparator: \.isNewline) where line.hasPrefix("shards:") {
            let value = line.dropFirst("shards:".count).prefix { $0 != "#" }
            if let count = Int(value.filter { !$0.isWhitespace }), 1...999 ~= count { return count }
        }
        return 8
    }
}
