import Foundation
import SourceTree
import Testing

@Suite struct SARIFTests {
    private let required = DiagnosticCode(1042, "a required member is missing")
    private let reading = DiagnosticCode(2002, "The text is no YAML")
    private let files = SourceFiles()
    private let tool = SARIFTool(
        name: "tool", version: "1.2.3", home: "https://example.org", documentation: "https://example.org/codes")

    private func location(_ path: String, length: Int32 = 1) -> SourceLocation {
        SourceLocation(file: files.add(text: "", path: path), line: 3, column: 5, length: length)
    }

    private func text(_ diagnostics: [Diagnostic], folder: String? = nil) -> String {
        DiagnosticRenderer(files: files, usesColor: true).sarif(diagnostics, tool: tool, folder: folder).description
    }

    /// The only run of the log.
    private func run(_ diagnostics: Diagnostic..., folder: String? = nil) throws -> [String: Any] {
        let text = text(diagnostics, folder: folder)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        return try #require(runs.first)
    }

    private func uri(_ path: String, from folder: String? = nil) throws -> String? {
        let run = try run(Diagnostic(.error, required, "wrong", at: location(path)), folder: folder)
        let results = try #require(run["results"] as? [[String: Any]])
        let places = try #require(results[0]["locations"] as? [[String: [String: Any]]])
        return (places[0]["physicalLocation"]?["artifactLocation"] as? [String: String])?["uri"]
    }

    @Test("A diagnostic is written as SARIF")
    func oneDiagnostic() {
        let notes = [Diagnostic.Note("given here", at: location("a.yaml")), .init("and more")]
        let diagnostic = Diagnostic(.warning, required, "'\"x\"'", at: location("dir/a.yaml", length: 7), notes: notes)
        let place =
            #"{"artifactLocation": {"uri": "dir/a.yaml"}, "region": "#
            + #"{"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 12}}"#
        let other =
            #"{"artifactLocation": {"uri": "a.yaml"}, "region": "#
            + #"{"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 6}}"#
        let help = "https://example.org/codes#oas1042"
        #expect(
            text([diagnostic]) == """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "tool",
                          "version": "1.2.3",
                          "semanticVersion": "1.2.3",
                          "informationUri": "https://example.org",
                          "rules": [
                            {"id": "OAS1042", "shortDescription": {"text": "A required member is missing."}, \
                "help": {"text": "When it is reported and what to do: \(help)"}, "helpUri": "\(help)"}
                          ]
                        }
                      },
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {"ruleId": "OAS1042", "ruleIndex": 0, "level": "warning", \
                "message": {"text": "'\\"x\\"'\\nand more"}, "locations": [{"physicalLocation": \(place)}], \
                "relatedLocations": [{"id": 1, "physicalLocation": \(other), "message": {"text": "given here"}}]}
                      ]
                    }
                  ]
                }

                """)
    }

    @Test("The rules are the codes that occur, each once")
    func rulesAreTheCodesThatOccurEachOnce() throws {
        let run = try run(
            Diagnostic(.error, reading, "a", at: nil), Diagnostic(.warning, required, "b", at: nil),
            Diagnostic(.error, reading, "c", at: nil))
        let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
        let rules = try #require(driver?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["OAS1042", "OAS2002"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 1])
        #expect(results.map { $0["ruleId"] as? String } == ["OAS2002", "OAS1042", "OAS2002"])
        #expect(results.map { $0["level"] as? String } == ["error", "warning", "error"])
        #expect(results.allSatisfy { $0["locations"] == nil && $0["relatedLocations"] == nil })
    }

    @Test("A log without diagnostics has an empty list of results")
    func aLogWithoutResultsHasItsListsAllTheSame() throws {
        let run = try run()
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }

    @Test("Paths are percent-encoded")
    func addressesAreEncoded() throws {
        #expect(try uri("my specs/ä:100%.yaml") == "my%20specs/%C3%A4%3A100%25.yaml")
        #expect(try uri("../a_b-c.~1.yaml") == "../a_b-c.~1.yaml")
    }

    @Test("Paths within the folder are relative")
    func addressesAreRelativeWithinTheFolder() throws {
        #expect(try uri("/home/me/specs/a.yaml", from: "/home/me") == "specs/a.yaml")
        #expect(try uri("/home/me2/b.yaml", from: "/home/me") == "file:///home/me2/b.yaml")
        #expect(try uri("/c d.yaml", from: "/") == "c%20d.yaml")
        #expect(try uri("/e.yaml") == "file:///e.yaml")
    }
}
