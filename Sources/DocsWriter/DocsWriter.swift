import Foundation

/// Writes the pages of `docs` whose content is declared in code: `docs-writer FOLDER`.
@main enum DocsWriter {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            FileHandle.standardError.write(Data("usage: docs-writer FOLDER\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
        for page in pages {
            let file = folder.appending(path: page.fileName)
            let current = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let text = try page.text(updating: current)
            if text != current { try Data(text.utf8).write(to: file) }
        }
    }

    /// All pages. Each is declared in a file of its own.
    static let pages: [any Page] = [ChangesPage(), DiagnosticsPage(), ViewsPage()]
}
