/// A property that must hold for all inputs, with the seeds for libFuzzer.
struct FuzzTarget: Sendable {
    /// The name on the command line, and of the target's folder in `Findings`.
    let name: String
    /// The processor time that an input may take.
    var budget = TimeBudget()
    /// The maximum length of an input.
    var maximumBytes = 4_096
    /// Checks the property for one input. Stops the process with ``require(_:_:)`` if it does not hold.
    let check: @Sendable ([UInt8]) -> Void
    /// Returns the first inputs.
    var seeds: @Sendable (Suites) -> [[UInt8]] = { _ in [] }

    /// Runs the check. If it takes too long, it is repeated, because the machine may have been busy.
    func run(_ input: [UInt8]) {
        if isWithinBudget(input) || isWithinBudget(input) { return }
        let last = budget.measure { check(input) }
        let limit = budget.limit(bytes: input.count)
        require(last <= limit, "\(input.count) bytes took \(last) s of processor time, \(limit) s are allowed")
    }

    private func isWithinBudget(_ input: [UInt8]) -> Bool {
        budget.measure { check(input) } <= budget.limit(bytes: input.count)
    }

    static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
