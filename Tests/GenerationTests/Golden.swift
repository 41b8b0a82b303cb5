import Foundation
import Testing

/// A text that a test expects, in a file beside the test. `UPDATE_SNAPSHOTS=1 swift test` records.
struct Golden {
    /// The folder of these tests.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    let url: URL

    /// The names in a folder of cases that end with `suffix`, sorted: adding a case is adding a file.
    static func cases(in name: String, suffix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
        return names.filter { $0.hasSuffix(suffix) }.sorted()
    }

    /// Compares line by line, so that a failure shows what differs and not two whole texts.
    func expect(_ actual: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
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
