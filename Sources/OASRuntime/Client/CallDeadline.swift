import HTTPTypes

/// A time limit that has not started.
struct CallTimer: Sendable {
    private let begin: @Sendable () -> CallDeadline

    init(_ limit: TimeoutError.Limit, _ duration: Duration, clock: any Clock<Duration>) {
        self.init(limit, duration, on: clock)
    }

    private init<C: Clock>(_ limit: TimeoutError.Limit, _ duration: Duration, on clock: C)
    where C.Duration == Duration {
        let error = TimeoutError(limit: limit, duration: duration)
        begin = {
            let end = clock.now.advanced(by: duration)
            return CallDeadline(
                error: error, hasPassed: { clock.now >= end }, left: { clock.now.duration(to: end) },
                wait: { try await clock.sleep(until: end, tolerance: nil) })
        }
    }

    /// Starts the time limit.
    func start() -> CallDeadline { begin() }
}

/// The instant at which work is cancelled.
struct CallDeadline: Sendable {
    fileprivate let error: TimeoutError
    fileprivate let hasPassed: @Sendable () -> Bool
    fileprivate let left: @Sendable () -> Duration
    fileprivate let wait: @Sendable () async throws -> Void

    /// The time until the deadline, which is negative after it.
    var remaining: Duration { left() }

    /// Performs work and cancels it at the deadline, in which case ``TimeoutError`` is thrown.
    ///
    /// The function returns only after the work has returned, even if the work ignores its cancellation.
    func limit<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        if hasPassed() { throw error }
        let (error, wait) = (error, wait)
        do {
            return try await withThrowingTaskGroup(of: Result?.self) { group in
                defer { group.cancelAll() }
                group.addTask { try await work() }
                group.addTask {
                    try await wait()
                    return nil
                }
                // The first task to end is the work, or the wait, whose result is nil.
                guard let first = try await group.next(), let result = first else { throw error }
                return result
            }
        } catch let inner as TimeoutError where inner != error && hasPassed() {
            // Both deadlines have passed, and the inner one was noticed first.
            throw error
        }
    }

    /// Performs an exchange. The deadline also limits the reading of the response body.
    func exchange(
        _ work: @escaping @Sendable () async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let (response, body) = try await limit(work)
        return (response, body.map(limited))
    }

    /// Returns a body that throws an error at the deadline while it is read. A body in memory is returned unchanged.
    private func limited(_ body: HTTPBody) -> HTTPBody {
        guard !body.isInMemory else { return body }
        return HTTPBody(
            LimitedChunks(body: body, deadline: self), length: body.length, iterationBehavior: body.iterationBehavior)
    }
}

/// The chunks of a body until a deadline.
private struct LimitedChunks: AsyncSequence, Sendable {
    typealias Element = HTTPBody.ByteChunk

    let body: HTTPBody
    let deadline: CallDeadline

    func makeAsyncIterator() -> Iterator {
        Iterator(source: Exclusive(body.makeAsyncIterator()), deadline: deadline)
    }

    struct Iterator: AsyncIteratorProtocol {
        let source: Exclusive<HTTPBody.Iterator>
        let deadline: CallDeadline

        func next() async throws -> HTTPBody.ByteChunk? {
            let source = source
            return try await deadline.limit { try await source.withState { try await $0.next() } }
        }
    }
}
