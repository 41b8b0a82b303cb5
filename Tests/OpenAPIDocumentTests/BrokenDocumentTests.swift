import Foundation
import OpenAPIDocument
import SourceTree
import Testing

/// Every document of `Broken/`, with its expected diagnostics in the `.expected` file beside it.
///
/// To add a case, add a document, run with `UPDATE_SNAPSHOTS=1` and read the written file.
@Suite struct BrokenDocumentTests {
    static let documents = ProjectFolder.names(in: ProjectFolder.broken)
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }

    @Test("A broken document gives exactly the expected diagnostics", arguments: documents)
    func givesTheExpectedDiagnostics(name: String) throws {
        let expectedFile = ProjectFolder.broken.appendingPathComponent(name + ".expected")
        let actual = diagnostics(of: name)
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try Data(actual.utf8).write(to: expectedFile)
            return
        }
        let expected = (try? String(contentsOf: expectedFile, encoding: .utf8)) ?? ""
        #expect(!actual.isEmpty, "a broken document must have diagnostics")
        if actual != expected {
            Issue.record("\(name) is reported otherwise than expected:\n\(difference(expected, actual))")
        }
    }

    @Test("Every expectation belongs to a document")
    func everyExpectationHasItsDocument() {
        let expectations = ProjectFolder.names(in: ProjectFolder.broken).filter { $0.hasSuffix(".expected") }
        #expect(expectations.map { String($0.dropLast(".expected".count)) } == Self.documents)
        #expect(Self.documents.count >= 25)
    }

    /// What is printed, with paths as seen from the folder.
    private func diagnostics(of name: String) -> String {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let loader = DocumentLoader(files: files, diagnostics: diagnostics)
        let document = loader.load(path: ProjectFolder.broken.appendingPathComponent(name).path)
        let text = DiagnosticRenderer(files: files).text(diagnostics.all).description
        let outcome = document == nil ? "refused" : "loaded"
        return text.replacing(ProjectFolder.broken.path + "/", with: "") + outcome + "\n"
    }

    /// The first line that differs, as two whole texts would be too much to read.
    private func difference(_ expected: String, _ actual: String) -> String {
        let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(expected, actual).prefix { $0 == $1 }.count
        return """
            line \(line + 1)
            - \(line < expected.count ? expected[line] : "(nothing)")
            + \(line < actual.count ? actual[line] : "(nothing)")
            """
    }
}
