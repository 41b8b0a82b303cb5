import APIModel
import Foundation
import ModelBuilder
import OpenAPIDocument
import SourceTree
import TestSupport
import Testing

/// Every document in `Cases`, with its expected model and diagnostics in the `.model` file beside it.
///
/// A new case is a new file. `UPDATE_SNAPSHOTS=1 swift test` writes the `.model` files.
@Suite struct GoldenModelTests {
    static let folder = ProjectFolder.tests("ModelBuilderTests").appending(path: "Cases")

    static let cases = Golden.cases(in: folder, suffix: ".yaml")

    @Test("At least 12 cases are found")
    func casesAreFound() {
        #expect(Self.cases.count >= 12)
    }

    @Test("A document has the expected model and diagnostics", arguments: cases)
    func model(of name: String) throws {
        let source = Self.folder.appending(path: name)
        let actual = Self.build(try String(contentsOf: source, encoding: .utf8), path: name)
        try Golden(url: source.deletingPathExtension().appendingPathExtension("model")).expect(actual)
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
}
