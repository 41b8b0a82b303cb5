import Foundation
import TestSupport
import Testing

/// The codes that the sources declare, and their descriptions in `docs/diagnostics.md`.
@Suite struct DiagnosticCodeTests {
    /// A code as it is declared: `static let syntax = DiagnosticCode(2002, "the text is …")`.
    private struct Code: Hashable {
        let name: String
        let number: Int
        let summary: String
    }

    private let sources: [String]
    private let page: String
    private let codes: [Code]

    init() throws {
        page = try String(contentsOf: ProjectFolder.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
        let folder = ProjectFolder.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        sources = try (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
        let declaration = #/static let (\w+) = DiagnosticCode\(\s*(\d+),\s*"([^"]*)"\s*\)/#
        codes = sources.flatMap { $0.matches(of: declaration) }.map { match in
            Code(name: String(match.1), number: Int(match.2) ?? 0, summary: String(match.3))
        }
    }

    /// The headings of the page: `### OAS2002`.
    private var documented: [Int] {
        page.matches(of: #/(?m)^### OAS(\d+)$/#).compactMap { Int($0.1) }
    }

    @Test("Every code is declared as a static constant")
    func everyCodeIsDeclaredInTheOneWay() {
        #expect(codes.count > 50)
        let made = sources.map { $0.matches(of: #/DiagnosticCode\(\s*\d/#).count }.reduce(0, +)
        #expect(made == codes.count, "a code is made otherwise than by 'static let name = DiagnosticCode(…)'")
    }

    @Test("Every number is used once")
    func noNumberIsUsedTwice() {
        for (number, same) in Dictionary(grouping: codes, by: \.number) where same.count > 1 {
            Issue.record("OAS\(number) is \(same.map(\.name).joined(separator: " and "))")
        }
        #expect(codes.allSatisfy { (1000...9999).contains($0.number) })
    }

    @Test("Every code is reported somewhere")
    func everyCodeIsReported() throws {
        for code in codes {
            let use = try Regex("\\.\(code.name)\\b")
            #expect(sources.contains { $0.contains(use) }, "OAS\(code.number), '\(code.name)', is never reported")
        }
    }

    @Test("The page has every code in order")
    func thePageHasEveryCodeInOrder() {
        #expect(documented == codes.map(\.number).sorted())
    }

    @Test("The page has the summary of every code")
    func thePageSaysWhatTheCodeSays() {
        for code in codes {
            let title = code.summary.prefix(1).uppercased() + code.summary.dropFirst()
            let isThere = page.contains("### OAS\(code.number)\n\n**\(title).**\n\n")
            #expect(isThere, "the title of OAS\(code.number) is not '\(title)'")
        }
    }
}
