/// The last line of output of a run.
package struct Summary: CustomStringConvertible {
    private let outcome: Outcome
    private let configuration: Configuration

    /// Creates the summary of a run with a configuration.
    package init(_ outcome: Outcome, _ configuration: Configuration) {
        self.outcome = outcome
        self.configuration = configuration
    }

    /// The name of the generated client, or of the handler if there is no client, with the number of operations, for
    /// example `GitHubV3RESTClient: 39 operations`. It is `nil` if neither is generated.
    package var names: String? {
        guard let model = outcome.model else { return nil }
        let operations = Self.count(outcome.operationCount, "operation")
        if configuration.generate.contains(.client) { return "\(model.names.client): \(operations)" }
        return configuration.generate.contains(.server) ? "\(model.names.handler): \(operations)" : nil
    }

    /// The summary, for example `12 operations, 50 schemas → 61 files, 3 written, 58 unchanged, 0.12 s`. It does not
    /// include the files if none were generated.
    package var description: String { line(folder: nil) }

    /// Returns the summary with the output folder, for example `61 files in Generated, 3 written, …`.
    package func line(folder: String?) -> String {
        var parts = "\(Self.count(outcome.operationCount, "operation")), \(Self.count(outcome.schemaCount, "schema"))"
        if let changes = outcome.changes {
            let (written, removed) = changeWords
            let place = folder.map { " in \($0)" } ?? ""
            parts += " → \(Self.count(outcome.generated.count, "file"))\(place), \(changes.writtenCount) \(written)"
            if changes.removedCount > 0 { parts += ", \(changes.removedCount) \(removed)" }
            parts += ", \(changes.unchangedCount) unchanged"
        }
        return "\(parts), \(Self.seconds(outcome.timings.total, digits: 2)) s"
    }

    /// The number of files that a failed run has written, for example `2 of 61 files were written`.
    package var partlyWritten: String {
        let count = outcome.writtenBeforeFailure
        if count == 0 { return "nothing was written" }
        return "\(count) of \(Self.count(outcome.generated.count, "file")) \(count == 1 ? "was" : "were") written"
    }

    /// The words for changed files and for stale files.
    private var changeWords: (String, String) {
        if configuration.check { return ("out of date", "stale") }
        return configuration.dryRun ? ("to write", "to remove") : ("written", "removed")
    }

    /// The number of problems, for example `2 errors, 1 warning`, or `nil` if there are none.
    package var problems: String? {
        let counts = [(outcome.errorCount, "error"), (outcome.warningCount, "warning")].filter { $0.0 > 0 }
        return counts.isEmpty ? nil : counts.map { Self.count($0.0, $0.1) }.joined(separator: ", ")
    }

    /// A line for each stage, for example `read      0.012 s`.
    package var timings: [String] {
        Stage.allCases.map { stage in
            let name = stage.rawValue + String(repeating: " ", count: 10 - stage.rawValue.count)
            return "\(name)\(Self.seconds(outcome.timings[stage], digits: 4)) s"
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// Returns a rounded duration in seconds with exactly `digits` decimal places.
    static func seconds(_ duration: Duration, digits: Int) -> String {
        let unit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
        let (seconds, attoseconds) = duration.components
        let rounded = (attoseconds / (1_000_000_000_000_000_000 / unit / 10) + 5) / 10
        let total = seconds * unit + rounded
        let fraction = String(total % unit)
        return "\(total / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
