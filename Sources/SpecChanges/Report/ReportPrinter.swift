package import SafeText
package import SourceTree
import StableText

/// Prints a report.
package struct ReportPrinter {
    let report: ChangeReport
    let files: SourceFiles
    let usesColor: Bool

    /// Makes a printer; the report's places are in `files`.
    package init(_ report: ChangeReport, files: SourceFiles, usesColor: Bool = false) {
        self.report = report
        self.files = files
        self.usesColor = usesColor
    }

    // MARK: Text

    /// Every difference as a compiler would print it, at its place in the new document, with the place in the old one:
    ///
    /// ```
    /// createCustomer
    /// new.yaml:12:9: breaking: body.customer.external_id: was called 'customer_id' [property-renamed]
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

    /// The line that a report ends with, for example `12 changes, 3 of them breaking`.
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

    /// The subject and what became of it.
    func sentence(_ change: Change) -> String {
        change.subject.isEmpty ? change.message : "\(change.subject): \(change.message)"
    }

    /// Whom a change breaks, in words.
    static func effects(of change: Change) -> String {
        let wire =
            switch change.wire {
            case .neither: "breaks nobody on the wire"
            case .clients: "breaks clients"
            case .servers: "breaks servers"
            case .both: "breaks clients and servers"
            }
        let code = codeEffect(of: change)
        return code.isEmpty ? "\(wire); code compiles" : "\(wire); \(code)"
    }

    /// Whose code a change breaks, in words; empty where all of it compiles.
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

    /// The other operations that a change of one has to do with, for example `; also in findCustomer`.
    private func shared(_ change: Change) -> String {
        guard case .operation(let name) = change.group else { return "" }
        var names: [String] = []
        var seen: Set<String> = [name]
        for reach in change.reach where seen.insert(reach.operation).inserted {
            names.append(reach.operation)
        }
        return names.isEmpty ? "" : "; also in \(names.joined(separator: ", "))"
    }

    /// What a component's changes reach, for example ` (request of createCustomer)`.
    func reach(of section: ChangeReport.Section, atMost limit: Int) -> String {
        guard case .component = section.group else { return "" }
        var all: [Change.Reach] = []
        var seen: Set<Change.Reach> = []
        for change in section.changes {
            for reach in change.reach where seen.insert(reach).inserted { all.append(reach) }
        }
        if all.isEmpty { return " (reaches no operation)" }
        let sorted = all.ordered(byText: { "\($0.operation) \($0.direction.rawValue)" })
        var words = sorted.prefix(limit).map { "\($0.direction.rawValue) of \($0.operation)" }
        if sorted.count > words.count { words.append("\(sorted.count - words.count) more") }
        return " (\(words.joined(separator: ", ")))"
    }

    /// For example `a.yaml:1:2`.
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
