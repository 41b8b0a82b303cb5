package import SafeText
package import SourceTree
import StableText

/// A printer of reports.
package struct ReportPrinter {
    let report: ChangeReport
    let files: SourceFiles
    let usesColor: Bool

    /// Creates a printer.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - files: The files of the report's locations.
    ///   - usesColor: True if the text has colors for a terminal.
    package init(_ report: ChangeReport, files: SourceFiles, usesColor: Bool = false) {
        self.report = report
        self.files = files
        self.usesColor = usesColor
    }

    // MARK: Text

    /// All differences in the notation of compilers, with the locations in the new and the old document:
    ///
    /// ```
    /// createCustomer
    /// new.yaml:12:9: breaking: body.customer.external_id: is renamed from 'customer_id' [property-renamed]
    /// old.yaml:10:9: note: before; breaks clients and servers; code of callers and handlers breaks
    /// ```
    package var text: PrintableText {
        var text: PrintableText = ""
        for section in report.sections {
            if !text.isEmpty { text += "\n" }
            text += "\(styled("\(section.group.title)", .heading))\(reach(of: section, atMost: 8))\n"
            for change in section.changes {
                let sentence = styled("\(sentence(change))", .message)
                text += "\(place(change.new)): \(severity(of: change)): \(sentence) [\(change.rule.id)]\n"
                let note = styled("note:", .note)
                text += "\(place(change.old)): \(note) before; \(Self.effects(of: change))\(shared(change))\n"
            }
        }
        return text
    }

    /// The last line of a report, for example `12 changes, 3 of them breaking`.
    package var summary: String {
        let count = report.changes.count
        if count == 0 { return "no changes" }
        let breaking = report.breakingCount
        let words = count == 1 ? "1 change" : "\(count) changes"
        return "\(words), \(breaking == 0 ? "none" : String(breaking)) of them breaking"
    }

    private func severity(of change: Change) -> PrintableText {
        if change.isBreaking { return styled("breaking", .breaking) }
        return change.isHarmless ? styled("change", .harmless) : styled("warning", .warning)
    }

    /// Returns the subject and the message of a change.
    func sentence(_ change: Change) -> String {
        change.subject.isEmpty ? change.message : "\(change.subject): \(change.message)"
    }

    /// Returns a description of what a change breaks.
    static func effects(of change: Change) -> String {
        let wire =
            switch change.wire {
            case .neither: "breaks neither clients nor servers"
            case .clients: "breaks clients"
            case .servers: "breaks servers"
            case .both: "breaks clients and servers"
            }
        let code = codeEffect(of: change)
        return code.isEmpty ? "\(wire); code compiles" : "\(wire); \(code)"
    }

    /// Returns a description of the effect on code, or an empty text if all code compiles.
    static func codeEffect(of change: Change) -> String {
        var parts: [String] = []
        let (callers, handlers) = (change.source.callers, change.source.handlers)
        if callers == .breaks, handlers == .breaks {
            parts.append("code of callers and handlers breaks")
        } else {
            if callers == .breaks { parts.append("code of callers breaks") }
            if handlers == .breaks { parts.append("code of handlers breaks") }
        }
        if callers == .switches || handlers == .switches { parts.append("a switch without default must be completed") }
        return parts.joined(separator: ", ")
    }

    /// Returns the other operations that a change of an operation affects, for example `; also in findCustomer`.
    private func shared(_ change: Change) -> String {
        guard case .operation(let name) = change.group else { return "" }
        var names: [String] = []
        var seen: Set<String> = [name]
        for reach in change.reach where seen.insert(reach.operation).inserted {
            names.append(reach.operation)
        }
        return names.isEmpty ? "" : "; also in \(names.joined(separator: ", "))"
    }

    /// Returns the uses of a changed component, for example ` (request of createCustomer)`.
    func reach(of section: ChangeReport.Section, atMost limit: Int) -> String {
        guard case .component = section.group else { return "" }
        var all: [Change.Reach] = []
        var seen: Set<Change.Reach> = []
        for change in section.changes {
            for reach in change.reach where seen.insert(reach).inserted { all.append(reach) }
        }
        if all.isEmpty { return " (not used by any operation)" }
        let sorted = all.ordered(byText: { "\($0.operation) \($0.direction.rawValue)" })
        var words = sorted.prefix(limit).map { "\($0.direction.rawValue) of \($0.operation)" }
        if sorted.count > words.count { words.append("\(sorted.count - words.count) more") }
        return " (\(words.joined(separator: ", ")))"
    }

    /// Returns the text of a location, for example `a.yaml:1:2`.
    func place(_ location: SourceLocation) -> String {
        "\(files.path(of: location.file)):\(location.line):\(location.column)"
    }

    private enum Style {
        case heading, breaking, warning, harmless, note, message

        var sequence: PrintableText {
            switch self {
            case .heading: "\u{1B}[1;4m"
            case .breaking: "\u{1B}[1;31m"
            case .warning: "\u{1B}[1;35m"
            case .harmless: "\u{1B}[1;32m"
            case .note: "\u{1B}[1;36m"
            case .message: "\u{1B}[1m"
            }
        }
    }

    private func styled(_ text: PrintableText, _ style: Style) -> PrintableText {
        usesColor ? "\(style.sequence)\(text)\u{1B}[0m" : text
    }
}
