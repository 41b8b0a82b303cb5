package import Foundation
package import Testing

/// A file with the text that a test expects. `UPDATE_SNAPSHOTS=1 swift test` writes the file.
package struct Golden {
    package let url: URL

    package init(url: URL) {
        self.url = url
    }

    /// Returns the names in a folder of cases that end with a suffix, in order. A new case is a new file.
    package static func cases(in folder: URL, suffix: String) -> [String] {
        ProjectFolder.names(in: folder).filter { $0.hasSuffix(suffix) }
    }

    /// Compares a text with the file line by line and records the lines that differ as an issue.
    package func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try Data(actual.utf8).write(to: url)
            return
        }
        let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        let difference = Self.difference(expected, actual)
        #expect(difference.isEmpty, "\(url.lastPathComponent):\n\(difference)", sourceLocation: sourceLocation)
    }

    private static func difference(_ expected: String, _ actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        return new.difference(from: old).map { change in
            switch change {
            case .remove(let line, let text, _): "-\(line + 1) \(text)"
            case .insert(let line, let text, _): "+\(line + 1) \(text)"
            }
        }.joined(separator: "\n")
    }
}
