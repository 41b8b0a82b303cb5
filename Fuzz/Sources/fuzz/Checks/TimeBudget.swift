import Foundation

/// The processor time that an input may take: a base, plus a rate per byte.
///
/// The values are for a build with the address sanitizer and coverage, and leave room for noise. Work that grows faster
/// than its input still exceeds them.
struct TimeBudget: Sendable {
    /// The seconds for an empty input.
    var base = 0.05
    /// The seconds per byte.
    var perByte = 20e-6

    func limit(bytes: Int) -> Double { base + perByte * Double(bytes) }

    /// Returns the processor time of the whole process during some work, in seconds.
    func measure(_ work: () -> Void) -> Double {
        let start = Self.processorTime
        work()
        return Self.processorTime - start
    }

    static var processorTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
