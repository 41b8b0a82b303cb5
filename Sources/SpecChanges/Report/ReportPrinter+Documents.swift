package import SafeText
internal import SourceTree

extension ReportPrinter {
    // MARK: Markdown

    /// All differences in Markdown tables, for a pull request.
    package var markdown: PrintableText {
        var text = "## API changes\n\n\(summary.capitalizedFirst).\n"
        for section in report.sections {
            text += "\n### \(Self.code(section.group.title))\n\n"
            let reached = reach(of: section, atMost: 40)
            if !reached.isEmpty { text += "\(Self.escaped(String(reached.dropFirst(2).dropLast())))\n\n" }
            text += "| | change | wire | Swift | old | new |\n|---|---|---|---|---|---|\n"
            for change in section.changes {
                let mark = change.isBreaking ? "**breaking**" : change.isHarmless ? "" : "warning"
                let code = Self.codeEffect(of: change)
                let cells = [
                    mark, "\(Self.escaped(sentence(change))) (\(Self.code(change.rule.id)))",
                    change.wire == .both ? "clients and servers" : change.wire == .neither ? "" : change.wire.rawValue,
                    code, Self.code(place(change.old)), Self.code(place(change.new)),
                ]
                text += "| \(cells.joined(separator: " | ")) |\n"
            }
        }
        return PrintableText(lines: text)
    }

    private static func code(_ text: String) -> String {
        text.contains("`") ? "`` \(plain(text)) ``" : "`\(plain(text))`"
    }

    /// Returns the text of a table cell in which special characters of Markdown are escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in plain(text).unicodeScalars {
            if "\\`*_<>[]#~&".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Returns a text on one line in which vertical bars are escaped.
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in escapedLine(text).unicodeScalars {
            if scalar == "|" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    // MARK: JSON

    /// All differences as one JSON value. Its members are stable and are documented in `docs/changes.md`.
    package var json: PrintableText {
        var changes: [JSONText] = []
        for change in report.changes { changes.append(value(of: change)) }
        let all = report.changes
        let document = JSONText.object([
            "format": .integer(1),
            "changes": .array(changes),
            "summary": [
                "changes": .integer(all.count),
                "breaking": .integer(report.breakingCount),
                "breaksClients": .integer(all.count { $0.wire.breaksClients }),
                "breaksServers": .integer(all.count { $0.wire.breaksServers }),
                "breaksCallers": .integer(all.count { $0.source.callers == .breaks }),
                "breaksHandlers": .integer(all.count { $0.source.handlers == .breaks }),
            ],
        ]).document
        return PrintableText(lines: document)
    }

    private func value(of change: Change) -> JSONText {
        var group: [String: JSONText] = [:]
        switch change.group {
        case .api: group["kind"] = "api"
        case .operation(let name): (group["kind"], group["name"]) = ("operation", .string(name))
        case .component(let name): (group["kind"], group["name"]) = ("component", .string(name))
        }
        var reaches: [JSONText] = []
        for reach in change.reach {
            reaches.append(["operation": .string(reach.operation), "direction": .string(reach.direction.rawValue)])
        }
        return .object([
            "rule": .string(change.rule.id),
            "group": .object(group),
            "subject": .string(change.subject),
            "message": .string(redactingCredentials(in: change.message)),
            "wire": .string(change.wire.rawValue),
            "source": [
                "callers": .string(Self.word(change.source.callers)),
                "handlers": .string(Self.word(change.source.handlers)),
            ],
            "breaking": .boolean(change.isBreaking),
            "reaches": .array(reaches),
            "old": value(of: change.old),
            "new": value(of: change.new),
        ])
    }

    private static func word(_ level: SourceEffect.Level) -> String {
        switch level {
        case .compiles: "compiles"
        case .switches: "switches"
        case .breaks: "breaks"
        }
    }

    private func value(of location: SourceLocation) -> JSONText {
        [
            "file": .string(redactingCredentials(in: files.path(of: location.file))),
            "line": .integer(Int(location.line)),
            "column": .integer(Int(location.column)),
        ]
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
