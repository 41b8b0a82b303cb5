import Foundation

/// Swift blocks as sources for the compiler.
enum SwiftSnippets {
    /// Returns true for a block that is a manifest of a package or a part of one.
    static func isManifest(_ snippet: Snippet) -> Bool { manifestFrame(of: snippet.text) != nil }

    /// Returns a source that contains a block of a manifest.
    static func manifest(_ snippet: Snippet, number: Int) -> String {
        let frame = manifestFrame(of: snippet.text) ?? ("", "")
        let (imports, body) = hoisted(snippet)
        return (["import PackageDescription"] + imports).joined(separator: "\n")
            + "\nprivate func snippet\(number)() {\n" + located(snippet, frame.before + body + frame.after)
            + "_ = package\n}\n"
    }

    /// Returns a source that contains a block.
    ///
    /// Statements are put into a function, types and tests into a type, and extensions at the top level. `previous` is the
    /// block before it on the page.
    static func source(of snippet: Snippet, after previous: Snippet?, number: Int) throws -> String {
        let preamble = SwiftPreamble.of(snippet)
        var (imports, body) = hoisted(snippet)
        body = located(snippet, body)
        if preamble.continues, let previous { body = located(previous, hoisted(previous).body) + body }
        switch Kind(snippet.text) {
        case .statements:
            body = "private func snippet(\(preamble.values)) async throws -> \(preamble.result) {\n" + body + "}\n"
        case .declarations: body = "private struct Snippet\(number) {\n" + body + "}\n"
        case .extensions: break
        }
        let text = preamble.declarations + "\n" + body
        return (preamble.imports.map { "import \($0)" } + imports).joined(separator: "\n") + "\n"
            + text.replacing(
                "…", with: try preamble.elided.map { try methods($0.module, $0.namespace, but: text) } ?? "")
    }

    private enum Kind {
        case statements, declarations, extensions

        init(_ text: String) {
            let starts = text.split(separator: "\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("import ") }
            let words = ["@", "func ", "struct ", "enum ", "nonisolated ", "}"]
            if starts.contains(where: { $0.hasPrefix("extension ") }) {
                self = .extensions
            } else {
                self =
                    starts.allSatisfy { start in words.contains { start.hasPrefix($0) } } ? .declarations : .statements
            }
        }
    }

    /// Returns the text around a block of a manifest, depending on its beginning.
    private static func manifestFrame(of text: String) -> (before: String, after: String)? {
        let head = "let package = Package(name: \"Snippet\", platforms: [.macOS(.v14)], "
        if text.hasPrefix("// swift-tools-version:") { return ("", "") }
        if text.hasPrefix("dependencies: [") { return (head, ")") }
        if text.hasPrefix(".package(") { return (head + "dependencies: [", "])") }
        if text.hasPrefix(".target(") { return (head + "targets: [", "])") }
        return nil
    }

    /// Returns the imports of a block, and the rest of the block on its original lines.
    private static func hoisted(_ snippet: Snippet) -> (imports: [String], body: String) {
        let lines = snippet.lines
        return (
            lines.filter { $0.hasPrefix("import ") },
            lines.map { $0.hasPrefix("import ") ? "" : $0 }.joined(separator: "\n")
        )
    }

    /// Returns a body whose lines the compiler reports as lines of the page.
    private static func located(_ snippet: Snippet, _ body: String) -> String {
        "#sourceLocation(file: \"\(snippet.page)\", line: \(snippet.line))\n\(body)\n#sourceLocation()\n"
    }

    /// Returns the methods of the handlers of a generated module on one line, except those that a text declares.
    private static func methods(_ module: String, _ namespace: String, but text: String) throws -> String {
        let demand = #/(?m)^    func (\w+)\(\s*_ request: ([\w.]+)\s*\) async throws -> ([\w.]+)$/#
        return try SnippetPages.paths(in: "Generated/\(module)", ending: ".swift").flatMap { path in
            try SnippetPages.text(of: path).matches(of: demand)
        }.filter { match in
            match.2.hasPrefix("Webhooks.") == (namespace == "Webhooks.") && !text.contains("func \(match.1)(")
        }.map { "func \($0.1)(_ request: \($0.2)) async throws -> \($0.3) { throw CancellationError() }" }
            .joined(separator: "; ")
    }
}
