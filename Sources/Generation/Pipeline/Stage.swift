/// The stages of a run, in order.
package enum Stage: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Reads the files into nodes with source locations.
    case read
    /// Creates the typed document from the nodes.
    case document
    /// Creates the intermediate model from the document.
    case build
    /// Renders the model as the text of the files.
    case render
    /// Writes the text to the output folder, or compares it with the folder.
    case write

    /// Returns true if a stage precedes another.
    package static func < (lhs: Stage, rhs: Stage) -> Bool {
        lhs.position < rhs.position
    }

    private var position: Int {
        switch self {
        case .read: 0
        case .document: 1
        case .build: 2
        case .render: 3
        case .write: 4
        }
    }
}

/// The duration of each stage of a run. It is zero for a stage that was not reached.
package struct StageTimings: Sendable {
    private var durations = [Stage: Duration]()

    /// The duration of a stage.
    package internal(set) subscript(stage: Stage) -> Duration {
        get { durations[stage] ?? .zero }
        set { durations[stage] = newValue }
    }

    /// The duration of all stages.
    package var total: Duration {
        durations.values.reduce(.zero, +)
    }

    /// Runs work and adds its duration to that of a stage.
    mutating func measure<Result, Failure: Error>(
        _ stage: Stage, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = ContinuousClock.now
        defer { self[stage] += ContinuousClock.now - start }
        return try work()
    }
}
