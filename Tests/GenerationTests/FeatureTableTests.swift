import Foundation
import Generation
import SourceTree
import TestSupport
import Testing

@testable import OpenAPIDocument

/// The tables of `docs/features.md`. Code is generated from the example of every row and compared with the row.
@Suite struct FeatureTableTests {
    /// A row: `| field | since | effect | `example` | in Swift |`.
    struct Row: Sendable, CustomTestStringConvertible {
        let section: String
        let field: String
        /// The version of OpenAPI that introduced the field, such as `3.1`.
        let since: String
        let example: String
        let expectation: String
        /// The document in which the example replaces `EXAMPLE`.
        let template: String

        var testDescription: String { "\(section): \(field)" }

        var document: String {
            let document = template.replacing("EXAMPLE", with: example)
            return since > "3.1" ? document.replacing("openapi: 3.1.0", with: "openapi: \(since).0") : document
        }

        /// The codes that must be reported, and no others.
        var codes: [String] { expectation.matches(of: #/\[(OAS\d+)\]/#).map { String($0.1) } }

        /// The excerpts of Swift that the output must contain. An excerpt with a backtick is enclosed in two.
        var excerpts: [String] {
            expectation.matches(of: #/`` (.+?) ``|`([^`]+)`/#).compactMap { ($0.1 ?? $0.2).map(String.init) }
        }
    }

    static let page =
        (try? String(contentsOf: ProjectFolder.root.appending(path: "docs/features.md"), encoding: .utf8)) ?? ""

    static let rows: [Row] = {
        var rows: [Row] = []
        var section = ""
        var template = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
            if line.hasPrefix("{") { template = String(line) }
            let cells = line.components(separatedBy: " | ")
            guard line.hasPrefix("| "), cells.count == 5, cells[1] != "since" else { continue }
            rows.append(
                Row(
                    section: section, field: String(cells[0].dropFirst(2)), since: cells[1],
                    example: cells[3].trimmingCharacters(in: ["`"]), expectation: String(cells[4].dropLast(2)),
                    template: template))
        }
        return rows
    }()

    @Test("Every row of the tables is found")
    func rowsAreFound() {
        let lines = Self.page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.contains("| since |") }
        #expect(Self.rows.count > 200)
        #expect(Self.rows.count == lines.count, "a row has other than five cells")
    }

    @Test("The code of an example is as its row describes", .tags(.slow), arguments: rows)
    func saysWhatIsSo(row: Row) throws {
        let folder = try TemporaryFolder()
        try folder.write(row.document, to: "openapi.yaml")
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.output = folder.path("out")
        let outcome = try Pipeline(configuration).run(through: .render)
        let messages = outcome.diagnostics.map(\.message)
        #expect(Set(outcome.diagnostics.map(\.code.description)) == Set(row.codes), "\(messages)")
        let output = outcome.generated.map { Self.inOneLine($0.contents) }.joined(separator: " ")
        for excerpt in row.excerpts {
            #expect(output.contains(Self.inOneLine(excerpt)), "'\(excerpt)' is not in the output")
        }
        #expect(!row.codes.isEmpty || !row.excerpts.isEmpty || row.expectation == "nothing")
    }

    /// Fields of an object of the specification, by the section that must have them all.
    private static let shapes: [(section: String, shape: FieldTable)] = [
        ("OpenAPI Object", .document), ("Info Object", .info), ("Server Object", .server),
        ("Server Object", .serverVariable), ("Components Object", .components), ("Path Item Object", .pathItem),
        ("Operation Object", .operation), ("Parameter Object", .parameter), ("Request Body Object", .requestBody),
        ("Media Type Object", .mediaType), ("Encoding Object", .encoding), ("Responses Object", .response),
        ("Header Object", .header), ("Example Object", .example), ("Example Object", .link), ("Example Object", .tag),
        ("Example Object", .externalDocumentation), ("Security Requirement Object", .securityScheme),
        ("Security Requirement Object", .oauthFlows), ("Security Requirement Object", .oauthFlow),
        ("Schema Object", .discriminator),
    ]

    @Test("Every field of the specification has a row")
    func everyFieldHasARow() {
        for (section, shape) in Self.shapes {
            for field in shape.fields where !Self.mentions(field, section: section) {
                Issue.record("'\(field)' of \(shape.name) is not in the section '\(section)'")
            }
        }
        for keyword in SchemaKeyword.names where !Self.mentions(keyword, section: "Schema Object") {
            Issue.record("the keyword '\(keyword)' is not in the section 'Schema Object'")
        }
    }

    private static func mentions(_ field: String, section: String) -> Bool {
        rows.contains { row in
            row.section.hasPrefix(section)
                && (row.field.contains("`\(field)`") || row.field.contains("`\(field):")
                    || row.example.contains("\(field):"))
        }
    }

    private static func inOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
