import Foundation
import OpenAPIDocument
import SourceTree
import TestSupport
import Testing

/// Every document of `Broken/`, with its expected diagnostics in the `.expected` file beside it.
///
/// To add a case, add a document, run with `UPDATE_SNAPSHOTS=1` and read the written file.
@Suite struct BrokenDocumentTests {
    static let folder = ProjectFolder.tests("OpenAPIDocumentTests").appending(path: "Broken")

    static let documents = ProjectFolder.names(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }

    @Test("A broken document gives exactly the expected diagnostics", arguments: documents)
    func givesTheExpectedDiagnostics(name: String) throws {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let loader = DocumentLoader(files: files, diagnostics: diagnostics)
        let document = loader.load(path: Self.folder.appending(path: name).path)
        #expect(!diagnostics.all.isEmpty, "a broken document must have diagnostics")
        // The paths in the file are relative to the folder.
        let text = DiagnosticRenderer(files: files).text(diagnostics.all).description
            .replacing(Self.folder.path + "/", with: "")
        let outcome = document == nil ? "refused" : "loaded"
        try Golden(url: Self.folder.appending(path: name + ".expected")).expect("\(text)\(outcome)\n")
    }

    @Test("Every expectation belongs to a document")
    func everyExpectationHasItsDocument() {
        let expectations = Golden.cases(in: Self.folder, suffix: ".expected")
        #expect(expectations.map { String($0.dropLast(".expected".count)) } == Self.documents)
        #expect(Self.documents.count >= 25)
    }
}
