/// A policy that sends a request again after connection errors and after statuses that are often temporary.
///
/// It waits as long as the server asks. Otherwise the wait is random, between nothing and a limit that doubles with
/// each attempt, so that many clients do not return at once.
public struct StandardRetry: RetryPolicy {
    /// The largest number of attempts, the first included. The default is 3.
    public var maximumAttempts = 3
    /// The statuses after which a request is sent again: 408, 429, 500, 502, 503 and 504.
    public var statuses: Set<Int> = [408, 429, 500, 502, 503, 504]
    /// The longest wait before the second attempt. The default is half a second.
    public var initialDelay: Duration = .milliseconds(500)
    /// The longest wait that is not asked for by the server. The default is 8 seconds.
    public var maximumDelay: Duration = .seconds(8)
    /// The longest wait that the server may ask for. If it asks for more, the policy gives up. The default is a minute.
    public var maximumRequestedDelay: Duration = .seconds(60)

    public var attemptLimit: Int? { maximumAttempts }

    /// Creates the policy with the default values.
    public init() {}

    public func delay(after attempt: FailedAttempt) -> Duration? {
        guard attempt.number < maximumAttempts, isTemporary(attempt.reason) else { return nil }
        if let requested = attempt.requestedDelay { return requested <= maximumRequestedDelay ? requested : nil }
        return .nanoseconds(Int64.random(in: 0...nanoseconds(of: limit(after: attempt.number))))
    }

    private func isTemporary(_ reason: FailedAttempt.Reason) -> Bool {
        switch reason {
        case .response(let response): statuses.contains(response.status.code)
        case .error(let error): ConnectionFailure(error) != nil
        }
    }

    /// Returns the longest wait after an attempt. It doubles a bounded number of times, so that it cannot overflow.
    private func limit(after number: Int) -> Duration {
        var limit = initialDelay
        for _ in 1..<min(max(number, 1), 64) where limit < maximumDelay { limit *= 2 }
        return max(.zero, min(limit, maximumDelay))
    }

    /// Returns a duration in nanoseconds, at most a day.
    private func nanoseconds(of duration: Duration) -> Int64 {
        let (seconds, attoseconds) = min(duration, .seconds(86_400)).components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}

extension RetryPolicy where Self == StandardRetry {
    /// Up to three attempts, with waits of up to 8 seconds.
    public static var standard: StandardRetry { StandardRetry() }
}
