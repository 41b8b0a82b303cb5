import APIModel
import Foundation
import ModelBuilder
import OpenAPIDocument
import SourceTree
import TestSupport
import Testing

/// Detection of pages, for operations of real documents that a reader has labelled in `PageLabels.tsv`.
@Suite(
    .enabled(
        if: FileManager.default.fileExists(atPath: ProjectFolder.shared.appending(path: "specs/corpus").path),
        "needs the shared documents"), .tags(.slow))
struct PageDetectionTests {
    static let corpus = ProjectFolder.shared.appending(path: "specs/corpus")

    /// An operation of a document and the answers that are right.
    private struct Label: Sendable {
        let document: String
        let operation: String
        let styles: [String]
        /// The names of the members from the body to the elements, or `nil` if the document does not tell.
        let items: [String]?
        /// The reason why detection does not find the right answer, or an empty text.
        let miss: String

        init(_ line: Substring) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            document = fields[0]
            operation = fields[1]
            styles = fields[2].split(separator: ",").map(String.init)
            items = fields[3] == "?" ? nil : fields[3].split(separator: ".").map { Self.word($0) }
            miss = fields[4]
        }

        static func word(_ name: some StringProtocol) -> String {
            name.lowercased().filter { $0.isLetter || $0.isNumber }
        }

        func isRight(_ pagination: Pagination?) -> Bool {
            guard let pagination else { return styles.contains("none") }
            let style: [String] =
                switch pagination.style {
                case .value: pagination.members.lastItem == nil ? ["cursor", "page", "offset"] : ["last-item"]
                case .page: ["page"]
                case .offset: ["offset"]
                case .url: ["next-url"]
                case .link: ["link"]
                }
            let path = pagination.members.items.map { Self.word($0.text) }
            return styles.contains(where: style.contains) && (items == nil || path == items)
        }
    }

    private static func labels() throws -> [Label] {
        let file = ProjectFolder.tests("ModelBuilderTests").appending(path: "PageLabels.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map(Label.init)
    }

    /// Returns the pages of each operation that a document has, by its id and by its method and path.
    private static func pages(of document: String) -> [String: Pagination?] {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        var options = ModelOptions()
        options.pages.detects = true
        guard let file = try? files.read(corpus.appending(path: document).path),
            let loaded = DocumentLoader(files: files, diagnostics: diagnostics).load(file)
        else { return [:] }
        let model = ModelBuilder(diagnostics: diagnostics, options: options).build(loaded)
        var pages = [String: Pagination?]()
        for operation in model.groups.flatMap(\.operations) {
            pages.updateValue(operation.pagination, forKey: operation.id)
            pages.updateValue(operation.pagination, forKey: "\(operation.httpMethod) \(operation.path)")
        }
        return pages
    }

    @Test("At least nine of ten operations have the pages that a reader found, and the misses are the known ones")
    func detection() throws {
        let labels = try Self.labels()
        var right = (paging: 0, none: 0)
        for (document, labels) in Dictionary(grouping: labels, by: \.document) {
            let pages = Self.pages(of: document)
            for label in labels {
                let pagination = try #require(pages[label.operation], "\(document): \(label.operation)")
                let isRight = label.isRight(pagination)
                #expect(isRight == label.miss.isEmpty, "\(document): \(label.operation)")
                if isRight, label.styles == ["none"] { right.none += 1 } else if isRight { right.paging += 1 }
            }
        }
        let none = labels.count { $0.styles == ["none"] }
        #expect(right.paging * 10 >= (labels.count - none) * 9, "\(right.paging) of \(labels.count - none)")
        #expect(right.none * 10 >= none * 9, "\(right.none) of \(none)")
    }
}
