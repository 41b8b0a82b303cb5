/// State that one task at a time works with, across suspensions.
///
/// `@unchecked` holds because `state` is touched nowhere but in `withState`, between taking and giving back the flag,
/// which is guarded by a lock. A second task is refused instead of made to wait: there is no order in which two readers
/// of one stream could share it.
final class Exclusive<State>: @unchecked Sendable {
    private let isTaken = Locked(false)
    private var state: State

    init(_ state: sending State) { self.state = state }

    /// Works with the state; throws ``ConcurrentReadError`` while another task does.
    func withState<Result>(_ body: (inout State) async throws -> Result) async throws -> Result {
        let wasTaken = isTaken.withLock { isTaken in
            defer { isTaken = true }
            return isTaken
        }
        if wasTaken { throw ConcurrentReadError() }
        defer { isTaken.withLock { $0 = false } }
        return try await body(&state)
    }
}

/// A stream that two tasks read at the same time.
public struct ConcurrentReadError: Error, Hashable, CustomStringConvertible {
    package init() {}

    public var description: String { "the stream is being read by another task" }
}
