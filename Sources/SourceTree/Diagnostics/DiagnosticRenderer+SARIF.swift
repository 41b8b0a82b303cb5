package import SafeText
import StableText

extension DiagnosticRenderer {
    /// Returns a SARIF 2.1.0 log (OASIS Standard, docs.oasis-open.org/sarif/sarif/v2.1.0) with one run.
    ///
    /// The rules are the codes that occur, and the results are the diagnostics. Each rule and each result is on its own
    /// line.
    ///
    /// Paths of files inside `folder`, an absolute path, are relative to it.
    package func sarif(_ diagnostics: [Diagnostic], tool: SARIFTool, folder: String?) -> PrintableText {
        let rules = Array(Set(diagnostics.map(\.code))).ordered { $0.number < $1.number }
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        let results = diagnostics.map { result($0, rule: indices[$0.code] ?? 0, folder: folder) }
        let log = """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": \(doubleQuoted(tool.name)),
                      "version": \(doubleQuoted(tool.version)),
                      "semanticVersion": \(doubleQuoted(tool.version)),
                      "informationUri": \(doubleQuoted(tool.home)),
                      "rules": \(list(rules.map { rule($0, of: tool) }, indent: 10))
                    }
                  },
                  "columnKind": "unicodeCodePoints",
                  "results": \(list(results, indent: 6))
                }
              ]
            }

            """
        return PrintableText(lines: log)
    }

    /// Returns a JSON array with each element on its own line.
    private func list(_ elements: [String], indent: Int) -> String {
        guard !elements.isEmpty else { return "[]" }
        let margin = String(repeating: " ", count: indent)
        return "[\n" + elements.map { "\(margin)  \($0)" }.joined(separator: ",\n") + "\n\(margin)]"
    }

    /// Returns a reportingDescriptor object (§3.49).
    private func rule(_ code: DiagnosticCode, of tool: SARIFTool) -> String {
        let sentence = code.summary.prefix(1).uppercased() + code.summary.dropFirst() + "."
        let help = tool.help(for: code)
        return object([
            ("id", doubleQuoted(code.description)),
            ("shortDescription", text(sentence)),
            ("help", text("When it is reported and what to do: \(help)")),
            ("helpUri", doubleQuoted(help)),
        ])
    }

    /// Returns a result object (§3.27). A note without a source location becomes a line of the message, because each
    /// related location needs a source location.
    private func result(_ diagnostic: Diagnostic, rule: Int, folder: String?) -> String {
        var message = escapedLine(diagnostic.message)
        var related: [String] = []
        for note in diagnostic.notes {
            if let location = note.location {
                let members =
                    physicalLocation(location, folder: folder) + [("message", text(escapedLine(note.message)))]
                related.append(object([("id", String(related.count + 1))] + members))
            } else {
                message += "\n" + escapedLine(note.message)
            }
        }
        var members = [
            ("ruleId", doubleQuoted(diagnostic.code.description)),
            ("ruleIndex", String(rule)),
            ("level", doubleQuoted(diagnostic.severity.rawValue)),
            ("message", text(message)),
        ]
        if let location = diagnostic.location {
            members.append(("locations", "[" + object(physicalLocation(location, folder: folder)) + "]"))
        }
        if !related.isEmpty { members.append(("relatedLocations", "[" + related.joined(separator: ", ") + "]")) }
        return object(members)
    }

    /// Returns a message object (§3.11).
    private func text(_ text: String) -> String {
        object([("text", doubleQuoted(text))])
    }

    /// Returns a physicalLocation object (§3.29). The end column is that of the character after the range (§3.30.8).
    private func physicalLocation(_ location: SourceLocation, folder: String?) -> [(name: String, value: String)] {
        let uri = FilePath.uri(of: files.path(of: location.file), in: folder)
        let region = object([
            ("startLine", String(location.line)),
            ("startColumn", String(location.column)),
            ("endLine", String(location.line)),
            ("endColumn", String(location.column + max(1, location.length))),
        ])
        let place = [("artifactLocation", object([("uri", quoted(uri))])), ("region", region)]
        return [("physicalLocation", object(place))]
    }
}
