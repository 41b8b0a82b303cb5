import Foundation
import TestSupport
import Testing

@testable import docs_writer

/// The pages of `docs` that are written from the code.
@Suite struct PagesTests {
    @Test("A page that is checked in is what the code declares", arguments: DocsWriter.pages.map(\.fileName))
    func isUpToDate(fileName: String) throws {
        let page = try #require(DocsWriter.pages.first { $0.fileName == fileName })
        let written = try String(
            contentsOf: ProjectFolder.root.appending(path: "docs").appending(path: fileName), encoding: .utf8)
        let isUpToDate = try page.text(updating: written) == written
        #expect(isUpToDate, "run 'make docs'")
    }
}
