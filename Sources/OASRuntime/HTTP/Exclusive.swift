/// State that only one task at a time can access, across suspensions.
///
/// `@unchecked` is safe because `state` is accessed only in `withState`, between setting and clearing a flag that a
/// lock guards. A second task gets an error and does not wait, because no order would let two readers share one stream.
final class Exclusive<State>: @unchecked Sendable {
    private let isTaken = Locked(false)
    private var state: State

    init(_ state: sending State) { self.state = state }

    /// Accesses the state. Throws ``ConcurrentReadError`` while another task accesses it.
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

/// An error for a stream that two tasks read at the same time.
public struct ConcurrentReadError: Error, Hashable, CustomStringConvertible {
    package init() {}

    public var description: String { "the stream is being read by another task" }
}
