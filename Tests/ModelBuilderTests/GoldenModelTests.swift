import APIModel
import Foundation
import ModelBuilder
import OpenAPIDocument
import SourceTree
import Testing

/// Every document in `Cases`, with its expected model and diagnostics in the `.model` file beside it.
///
/// A new case is a new file. `UPDATE_SNAPSHOTS=1 swift test` writes the `.model` files.
@Suite struct GoldenModelTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    static let cases: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    @Test("At least 12 cases are found")
    func casesAreFound() {
        #expect(Self.cases.count >= 12)
    }

    @Test("A document has the expected model and diagnostics", arguments: cases)
    func model(of name: String) throws {
        let source = Self.folder.appending(path: name)
        let golden = source.deletingPathExtension().appendingPathExtension("model")
        let actual = Self.build(try String(contentsOf: source, encoding: .utf8), path: name)
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try actual.write(to: golden, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOf: golden, encoding: .utf8)
        let difference = Self.difference(expected, actual)
        #expect(difference.isEmpty, "\(difference)")
    }

    /// Returns the modules of a comment such as `# imports: BillingKit`, which replaces a configuration.
    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("# imports: ") }.map { String($0.dropFirst(11)) }
    }

    static func build(_ text: String, path: String) -> String {
        let built = BuiltModel(text, path: path, imports: imports(of: text))
        let result = built.model.map { ModelText.text(of: $0) + "\n" } ?? ""
        let messages = DiagnosticRenderer(files: built.files, usesColor: false).text(built.diagnostics.all).description
        return messages.isEmpty ? result : result + "---\n" + messages
    }

    /// The lines that differ, `-` expected and `+` actual.
    static func difference(_ expected: String, _ actual: String) -> String {
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
