/// One step of a run, in order.
package enum Stage: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Files to positioned nodes.
    case read
    /// Nodes to a typed document.
    case document
    /// The document to the intermediate model.
    case build
    /// The model to the text of the files.
    case render
    /// The text to the output folder, or a comparison with it.
    case write

    /// A stage is less than those that follow it.
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

/// How long each stage of a run took; a stage that was not reached took no time.
package struct StageTimings: Sendable {
    private var durations = [Stage: Duration]()

    /// The time of one stage.
    package internal(set) subscript(stage: Stage) -> Duration {
        get { durations[stage] ?? .zero }
        set { durations[stage] = newValue }
    }

    /// The time of all stages.
    package var total: Duration {
        durations.values.reduce(.zero, +)
    }

    /// Does some work as a stage.
    mutating func measure<Result, Failure: Error>(
        _ stage: Stage, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = ContinuousClock.now
        defer { self[stage] += ContinuousClock.now - start }
        return try work()
    }
}
