import Foundation

/// The page about diagnostics. The titles of its sections are the summaries with which the codes are declared.
struct DiagnosticsPage: Page {
    let fileName = "diagnostics.md"

    func text(updating current: String) throws -> String {
        var summaries = try Self.summaries()
        var sections = current.components(separatedBy: "\n### OAS")
        for index in sections.indices.dropFirst() {
            let lines = sections[index].split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
            guard lines.count == 4, let number = Int(lines[0]), let summary = summaries.removeValue(forKey: number)
            else {
                continue
            }
            sections[index] = [lines[0], lines[1], "**\(summary).**", lines[3]].joined(separator: "\n")
        }
        for (number, summary) in summaries.sorted(by: { $0.key < $1.key }) {
            sections.append("\(number)\n\n**\(summary).**\n")
        }
        return sections.joined(separator: "\n### OAS")
    }

    /// Returns the summaries of all codes, from the files `DiagnosticCode+….swift` of the sources.
    private static func summaries() throws -> [Int: String] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var result = [Int: String]()
        for case let file as URL in files ?? .init() where file.lastPathComponent.hasPrefix("DiagnosticCode+") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /DiagnosticCode\(\s*(\d+),\s*"([^"]*)"\s*\)/) {
                guard let number = Int(match.1) else { continue }
                result[number] = match.2.prefix(1).uppercased() + match.2.dropFirst()
            }
        }
        return result
    }
}
