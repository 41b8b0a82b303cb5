/// An error for a call or an attempt that exceeded its time limit.
public struct TimeoutError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The limits that can be exceeded.
    public enum Limit: Hashable, Sendable {
        /// The limit ``CallOptions/timeout``, or that of a ``TimeoutMiddleware``.
        case attempt
        /// The limit ``CallOptions/deadline``.
        case call
    }

    /// The limit that was exceeded.
    public let limit: Limit
    /// The duration of the limit.
    public let duration: Duration

    /// Creates an error, for example in a test.
    public init(limit: Limit, duration: Duration) {
        self.limit = limit
        self.duration = duration
    }

    /// A description such as `the attempt took longer than 3.0 seconds`.
    public var description: String {
        "the \(limit == .attempt ? "attempt" : "call") took longer than \(duration)"
    }
}
