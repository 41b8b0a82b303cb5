import Foundation

/// A clock that tests move. Short sleeps pass at once; long ones last until a test has moved the clock.
///
/// So waits between attempts take no time, and time limits end when the test says so. The conformance to `Sendable` is
/// unchecked because a lock protects the state.
package final class TestClock: Clock, @unchecked Sendable {
    package typealias Instant = ContinuousClock.Instant

    private let lock = NSLock()
    private var time = ContinuousClock.now
    private var jumps: [Duration] = []

    private let longestJump: Duration

    /// Creates a clock.
    ///
    /// - Parameter longestJump: The longest sleep that passes at once.
    package init(jumpingUpTo longestJump: Duration = .seconds(100)) { self.longestJump = longestJump }

    package var now: Instant { lock.withLock { time } }
    package var minimumResolution: Duration { .nanoseconds(1) }
    /// The sleeps that passed at once.
    package var waits: [Duration] { lock.withLock { jumps } }

    package func advance(by duration: Duration) { lock.withLock { time += duration } }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let isJump = lock.withLock {
            let wait = time.duration(to: deadline)
            guard wait <= longestJump else { return false }
            if wait > .zero { jumps.append(wait) }
            time = max(time, deadline)
            return true
        }
        if isJump { return }
        while now < deadline { try await Task.sleep(for: .milliseconds(1)) }
    }
}
