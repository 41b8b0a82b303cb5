import Foundation
import PackagePlugin

/// The command that generates the code of one target, with its inputs and outputs.
///
/// The files that the tool reads are known only after it has run, and the plugin does not run again when the content of
/// a file changes. The tool therefore writes a list of the files, `inputs.list`, which is an input of the command. It
/// rewrites the list whenever it has read a file that the command does not declare as an input. The command then also
/// runs in the following builds, until the plugin runs again and declares all files in the list.
struct BuildStep {
    let document: TargetDocument
    /// The files that may be declared as inputs.
    let candidates: [URL]
    /// The folder to which the plugin may write.
    let folder: URL
    /// True if the configuration decides whether files of other hosts are fetched. If false, none are fetched.
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

    /// Returns the text of a regular file, or an empty text for anything else, which the tool reports.
    private func text(of file: URL) -> String {
        String(decoding: Untrusted.content(of: file) ?? Data(), as: UTF8.self)
    }

    /// Returns the candidates that the tool probably reads: those in its list, and those whose names occur in files
    /// that it reads.
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

    /// Returns the value of `shards` if it is on a line of its own, and the default otherwise. The tool receives the
    /// names of the output files as arguments, so that it cannot use a different number.
    private static func shardCount(_ configuration: String) -> Int {
        for line in configuration.split(whereSeparator: \.isNewline) where line.hasPrefix("shards:") {
            let value = line.dropFirst("shards:".count).prefix { $0 != "#" }
            if let count = Int(value.filter { !$0.isWhitespace }), 1...999 ~= count { return count }
        }
        return 8
    }
}
