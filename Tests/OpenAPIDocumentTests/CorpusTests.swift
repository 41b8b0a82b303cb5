import Foundation
import OpenAPIDocument
import SourceTree
import TestSupport
import Testing

/// The project's own documents and real documents, which must be loaded.
@Suite struct CorpusTests {
    struct Entry: CustomTestStringConvertible {
        let kind: String
        let path: String
        var testDescription: String { "\(kind) \(path)" }
    }

    /// Real documents, which only the authors' machines have.
    private static let folder = ProjectFolder.shared.appending(path: "specs")

    static let specs = ProjectFolder.names(in: ProjectFolder.specs)
        .map { ProjectFolder.specs.appending(path: "\($0)/openapi.yaml").path }
        .filter { FileManager.default.fileExists(atPath: $0) }

    static let corpus: [Entry] = {
        let index = try? String(contentsOf: folder.appending(path: "index.tsv"), encoding: .utf8)
        return (index ?? "").split(separator: "\n").dropFirst().compactMap { line in
            let columns = line.split(separator: "\t").map(String.init)
            return columns.count == 4 ? Entry(kind: columns[0], path: columns[3]) : nil
        }
    }()

    @Test("A document of the project has no diagnostics", arguments: specs)
    func theProjectsOwnDocumentsHaveNoFault(path: String) {
        let (document, report) = load(path)
        #expect(document != nil)
        #expect(report.all.map(\.message) == [])
    }

    @Test(
        "A real document is loaded or refused as its class requires",
        .enabled(if: !corpus.isEmpty, "../shared is not on this machine"), .tags(.slow), arguments: corpus)
    func realDocumentsDoAsTheirClassSays(entry: Entry) {
        let path = Self.folder.appending(path: "corpus/\(entry.path)").path
        let (document, report) = load(path)
        switch entry.kind {
        case "valid", "imperfect", "suspicious", "swagger2":
            #expect(document != nil)
            #expect(report.all.filter { $0.severity == .error }.map(\.message) == [])
        default:
            #expect(report.all.map(\.code) == [.notOpenAPI])
        }
        #expect(report.all.allSatisfy { $0.location != nil })
    }

    private func load(_ path: String) -> (Document?, Diagnostics) {
        let diagnostics = Diagnostics()
        let files = SourceFiles()
        // One document refers to a document of another package.
        files.otherFolders = [Self.folder.path]
        let loader = DocumentLoader(files: files, diagnostics: diagnostics)
        return (loader.load(path: path), diagnostics)
    }
}
