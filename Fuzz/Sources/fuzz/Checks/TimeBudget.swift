import Foundation

/// The processor time that an input may take: a base and a rate for each byte.
///
/// The figures hold for a build with the address sanitizer and coverage, and leave room for noise: what grows
/// faster than its input exceeds them all the same.
struct TimeBudget: Sendable {
    /// Seconds for an input of no bytes.
    var base = 0.05
    /// Seconds for each byte.
    var perByte = 20e-6

    func limit(bytes: Int) -> Double { base + perByte * Double(bytes) }

    /// Measures the processor time of the whole process, in seconds.
    func measure(_ work: () -> Void) -> Double {
        let start = Self.processorTime
        work()
        return Self.processorTime - start
    }

    static var processorTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
