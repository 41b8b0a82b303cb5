import Foundation
import OpenAPIDocument
import SourceTree
import TestSupport
import Testing

/// The documents of the Overlay specification's own suite, `../shared/suites/overlay`, which a user's checkout does not
/// have.
@Suite struct OverlaySuiteTests {
    private static let folder = ProjectFolder.shared.appending(path: "suites/overlay")

    private static let names = ProjectFolder.names(in: folder).filter { !$0.contains(".") }

    @Test(
        "Every overlay of the specification's suite gives the expected document",
        .enabled(if: !names.isEmpty, "the suite of overlays is absent"))
    func givesEveryExpectedDocument() throws {
        for name in Self.names {
            let folder = Self.folder.appending(path: name)
            let files = SourceFiles()
            let diagnostics = Diagnostics()
            let overlay = OverlayFile(path: folder.appending(path: "overlay.yaml").path)
            let loader = DocumentLoader(files: files, diagnostics: diagnostics, overlays: [overlay])
            _ = loader.load(path: folder.appending(path: "openapi.yaml").path)
            let actual = try #require(loader.root)
            let output = try files.read(folder.appending(path: "output.yaml").path)
            let expected = try #require(YAMLReader.read(output, of: files, diagnostics: diagnostics))
            #expect(actual.isEqual(to: expected), "\(name) gives another document")
            #expect(!diagnostics.hasErrors, "\(DiagnosticRenderer(files: files).text(diagnostics.all))")
        }
        #expect(Self.names.count >= 8)
    }
}

extension Node {
    /// Returns true for an equal value, whatever the order of mappings and the locations.
    func isEqual(to other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)):
            left.kind == right.kind && left.text == right.text
        case (.sequence(let left), .sequence(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
        case (.mapping(let left), .mapping(let right)):
            left.count == right.count
                && left.allSatisfy { entry in right[entry.key].map { entry.value.isEqual(to: $0) } ?? false }
        default: false
        }
    }
}
