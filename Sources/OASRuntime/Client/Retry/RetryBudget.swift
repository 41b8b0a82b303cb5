/// A limit for the requests that a client sends again, over all of its calls.
///
/// It protects a server that fails: when most attempts fail, the client sends each request once only. The budget is a
/// token bucket. A further attempt takes tokens, and each success of a first attempt returns one.
final class RetryBudget: Sendable {
    private static let capacity = 500
    private static let cost = 5

    private let tokens = Locked(capacity)

    /// Takes the tokens for a further attempt. Returns false if there are not enough.
    func take() -> Bool {
        tokens.withLock { tokens in
            guard tokens >= Self.cost else { return false }
            tokens -= Self.cost
            return true
        }
    }

    /// Records the end of a call.
    ///
    /// - Parameter attempts: The number of attempts. If the last one has succeeded, its tokens are returned.
    func record(isSuccess: Bool, attempts: Int) {
        guard isSuccess else { return }
        tokens.withLock { $0 = min(Self.capacity, $0 + (attempts > 1 ? Self.cost : 1)) }
    }
}
