/// Measures the number of bytes per second that some work processes.
enum Throughput {
    /// Repeats the work for some time, at least three times, and returns the median.
    ///
    /// - Parameter work: Returns the number of bytes that it read or wrote.
    /// - Returns: Megabytes (of 1,000,000 bytes) per second.
    static func measure(for duration: Duration, _ work: () throws -> Int) rethrows -> Double {
        let end = ContinuousClock.now + duration
        var results: [Double] = []
        while results.count < 3 || ContinuousClock.now < end {
            let start = ContinuousClock.now
            let count = try work()
            results.append(Double(count) / 1e6 / ((ContinuousClock.now - start) / .seconds(1)))
        }
        return results.sorted()[results.count / 2]
    }
}
