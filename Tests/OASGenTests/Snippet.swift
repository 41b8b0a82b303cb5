import Foundation
import TestSupport

/// A fenced block of a page or of a doc comment.
struct Snippet: CustomStringConvertible {
    /// The page's path in the package.
    let page: String
    /// The nearest heading above it, without marks.
    let heading: String
    let language: String
    /// The line of the page that the text starts at.
    let line: Int
    let text: String

    var description: String { "\(page):\(line)" }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// Returns every block of a page in order, except an unclosed one.
    static func all(in text: String, page: String) -> [Snippet] {
        var snippets: [Snippet] = []
        var heading = ""
        var open: (language: String, indent: Int, line: Int, lines: [Substring])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let content = line.dropFirst(indent)
            if let block = open {
                guard content == "```" else {
                    open?.lines.append(line.dropFirst(min(indent, block.indent)))
                    continue
                }
                let text = block.lines.joined(separator: "\n")
                snippets.append(
                    Snippet(page: page, heading: heading, language: block.language, line: block.line, text: text))
                open = nil
            } else if content.hasPrefix("```") {
                open = (String(content.dropFirst(3)), indent, index + 2, [])
            } else if line.hasPrefix("#") {
                heading = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
            }
        }
        return snippets
    }

    /// Returns the doc comments of a source. All other lines are empty.
    static func comments(of source: String) -> String {
        source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let content = line.drop { $0 == " " }
            guard content.hasPrefix("///") else { return "" }
            return String(content.dropFirst(content.hasPrefix("/// ") ? 4 : 3))
        }.joined(separator: "\n")
    }
}

/// The pages of the package.
enum SnippetPages {
    static func text(of path: String) throws -> String {
        try String(contentsOf: ProjectFolder.root.appending(path: path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: ProjectFolder.root.appending(path: path).path)
    }

    /// Returns the blocks of all pages and of the doc comments of the libraries.
    static func snippets() throws -> [Snippet] {
        let pages =
            try paths(in: ".", ending: ".md").filter { !$0.contains("/") }
            + ["docs", "Sources", "Benchmarks", "Fuzz", "Examples"].flatMap { try paths(in: $0, ending: ".md") }
        let sources = try [
            "OASRuntime", "OASURLSession", "OASAsyncHTTPClient", "OASHummingbird", "OASTransportConformance",
            "OASWebhooks",
        ]
        .flatMap {
            try paths(in: "Sources/\($0)", ending: ".swift")
        }
        return try pages.flatMap { Snippet.all(in: try text(of: $0), page: $0) }
            + sources.flatMap { Snippet.all(in: Snippet.comments(of: try text(of: $0)), page: $0) }
    }

    /// Returns the files of a folder in order.
    ///
    /// Files in folders below it are included, except hidden folders and the folders of the package itself.
    static func paths(in folder: String, ending: String) throws -> [String] {
        let url = ProjectFolder.root.appending(path: folder)
        if folder == "." {
            return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(ending) }
                .sorted()
        }
        return try FileManager.default.subpathsOfDirectory(atPath: url.path)
            .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") && !$0.contains("/.") }.sorted()
            .map { "\(folder)/\($0)" }
    }
}
