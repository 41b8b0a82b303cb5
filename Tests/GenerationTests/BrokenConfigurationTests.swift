import Foundation
import Generation
import SourceTree
import TestSupport
import Testing

/// Every faulty configuration in `Configurations`, with its expected diagnostics in the `.txt` file beside it.
@Suite struct BrokenConfigurationTests {
    static let cases = Golden.cases(in: "Configurations", suffix: ".yaml")

    @Test("At least 25 cases are found")
    func casesAreFound() {
        #expect(Self.cases.count >= 25)
    }

    @Test("A faulty configuration gives exactly the expected diagnostics", arguments: cases)
    func diagnostics(of name: String) throws {
        let source = Golden.folder.appending(path: "Configurations").appending(path: name)
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let text = String(decoding: try Data(contentsOf: source), as: UTF8.self)
        let file = files.add(text: text, path: "oasgen.yaml")
        let settings = ConfigurationFile(files: files, diagnostics: diagnostics).settings(of: file)
        let configuration = ConfigurationLookup(files: files, diagnostics: diagnostics)
            .configuration(settings ?? Settings())
        #expect(configuration == nil)
        #expect(diagnostics.hasErrors)
        try Golden(url: source.deletingPathExtension().appendingPathExtension("txt"))
            .expect(DiagnosticRenderer(files: files).text(diagnostics.all).description)
    }
}
