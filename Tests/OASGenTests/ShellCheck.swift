import Foundation
import TestSupport

/// The shell blocks of a page, run in order in a folder like that of a reader.
struct ShellCheck {
    let folder: TemporaryFolder
    /// The output of the last block.
    private(set) var output = ""

    /// Creates a folder with a document, the files beside the page and the files of the package that its commands read.
    init(page: String, document: String) throws {
        folder = try TemporaryFolder()
        for name in ["openapi.yaml", "old.yaml", "new.yaml", "Tests/Snapshots/openapi.yaml"] {
            try folder.write(document, to: name)
        }
        try Tool(folder: folder.url).run("templates", "export", "Templates")
        var places = ["Specs": "Specs"]
        if let slash = page.lastIndex(of: "/"), page.hasPrefix("Examples/") {
            let own = String(page[..<slash])
            for name in ProjectFolder.names(in: ProjectFolder.root.appending(path: own)) where !name.hasPrefix(".") {
                places[name] = "\(own)/\(name)"
            }
        }
        for (name, path) in places {
            try FileManager.default.copyItem(
                at: ProjectFolder.root.appending(path: path), to: folder.url.appending(path: name))
        }
    }

    /// Writes a block whose first line is a comment with a path to that path.
    func place(_ snippet: Snippet) throws {
        guard let path = snippet.text.firstMatch(of: #/^# (\S+\.yaml)\n/#)?.1 else { return }
        try folder.write(snippet.text + "\n", to: String(path))
    }

    /// Runs the commands of a block and returns their problems.
    mutating func run(_ snippet: Snippet, _ text: String) throws -> [String] {
        output = ""
        return try ShellCommand.all(in: text).flatMap { try problems(of: $0) }.map { "\(snippet): \($0)" }
    }

    private mutating func problems(of command: ShellCommand) throws -> [String] {
        switch command.program {
        case "oasgen": return try tool(command)
        case "make": return try make(command)
        case "sh":
            return command.arguments.prefix(1).filter { !SnippetPages.exists($0) }.map { "there is no '\($0)'" }
        case "swift": return try swift(command)
        case let program:
            return SnippetExceptions.programs[program] == nil ? ["nothing checks '\(program)'"] : []
        }
    }

    private mutating func tool(_ command: ShellCommand) throws -> [String] {
        let result = try Tool(folder: folder.url).run(command.arguments)
        output += result.output + result.errors
        if let file = command.file { try folder.write(result.output, to: file) }
        let text = command.words.joined(separator: " ")
        return result.status == 0 ? [] : ["'\(text)' exits \(result.status): \(result.output)\(result.errors)"]
    }

    private func make(_ command: ShellCommand) throws -> [String] {
        let makefile = try SnippetPages.text(of: "Makefile")
        return command.arguments.filter { word in
            let name = word.split(separator: "=")[0]
            return !makefile.contains(word.contains("=") ? "\n\(name) ?=" : "\n\(name):")
        }.map { "the Makefile has no '\($0)'" }
    }

    private func swift(_ command: ShellCommand) throws -> [String] {
        var words = command.arguments
        let verb = words.isEmpty ? "" : words.removeFirst()
        let manifest = try SnippetPages.text(of: "Package.swift")
        var known = try SnippetCompiler.output(of: ["swift", verb, "--help"])
        var problems: [String] = []
        if verb == "package", let plugin = words.first {
            words.removeFirst()
            if !manifest.contains("verb: \"\(plugin)\"") { problems.append("there is no command '\(plugin)'") }
            known = try SnippetPages.paths(in: "Plugins", ending: ".swift").map(SnippetPages.text(of:)).joined()
                .matches(of: #/extractOption\(named: "(\w+)"\)/#).map { "--\($0.1)" }.joined(separator: " ")
        }
        let options = Set(known.matches(of: #/--?[a-z][\w-]*/#).map { String($0.0) })
        for (index, option) in words.enumerated() where option.hasPrefix("-") {
            if !options.contains(option) { problems.append("'swift \(verb)' has no '\(option)'") }
            let value = index + 1 < words.count ? words[index + 1] : ""
            switch option {
            case "--product" where !manifest.contains("name: \"\(value)\""): problems.append("no product '\(value)'")
            case "--filter" where !manifest.contains("name: \"\(value)\""): problems.append("no tests '\(value)'")
            case "--package-path" where !SnippetPages.exists("\(value)/Package.swift"): problems.append("no '\(value)'")
            default: break
            }
        }
        return problems
    }
}
