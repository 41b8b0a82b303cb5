import OASRuntime

/// Chunks of a size, with a pause before each.
struct Ticks: AsyncSequence, Sendable {
    /// The number of chunks, or `nil` for an endless stream.
    var count: Int?
    /// The number of bytes of a chunk.
    var size = 1
    var pause = Duration.zero
    /// The number of chunks that have been requested.
    var produced = Locked(0)
    /// The error that is thrown after the last chunk.
    var error: (any Error)?
    /// The end of the sequence, which is also reached by an error or the release of its iterator.
    var end = End()

    struct Iterator: AsyncIteratorProtocol {
        let ticks: Ticks
        private var index = 0
        private let guardian: Guardian

        init(ticks: Ticks) {
            self.ticks = ticks
            guardian = Guardian(end: ticks.end)
        }

        mutating func next() async throws -> [UInt8]? {
            if ticks.pause > .zero { try await Task.sleep(for: ticks.pause) }
            if let count = ticks.count, index >= count {
                if let error = ticks.error { throw error }
                return nil
            }
            index += 1
            ticks.produced.withLock { $0 += 1 }
            return [UInt8](repeating: UInt8(ascii: "a"), count: ticks.size)
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(ticks: self) }
}

/// An event for which tasks can wait.
final class End: Sendable {
    private let isReached = Locked(false)

    func reach() { isReached.withLock { $0 = true } }

    /// Waits for the event. Throws if it does not occur in time.
    func wait(_ what: String, within limit: Duration = .seconds(10)) async throws {
        let deadline = ContinuousClock.now + limit
        while !isReached.withLock({ $0 }) {
            if ContinuousClock.now > deadline { throw Unmet("\(what) within \(limit)") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}

/// An object that signals an event when it is released.
private final class Guardian: Sendable {
    private let end: End

    init(end: End) { self.end = end }

    deinit { end.reach() }
}
