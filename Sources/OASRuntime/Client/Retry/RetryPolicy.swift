public import HTTPTypes

/// The decision whether a request is sent again after an attempt has failed, and when.
///
/// A client asks its policy only if sending the request again is safe: the server cannot have received it, or the
/// request is idempotent (RFC 9110, section 9.2.2) or has an idempotency key; and its body can be sent again. It never
/// asks after a cancellation, or if the call's deadline has passed.
///
/// ```swift
/// let patient = api.with { $0.retry = .standard.limited(toAttempts: 5) }
/// let strict = api.with { $0.retry = .never }
/// ```
public protocol RetryPolicy: Sendable {
    /// Returns the time to wait before the next attempt, or `nil` to give up.
    func delay(after attempt: FailedAttempt) -> Duration?
    /// The largest number of attempts, the first included, for descriptions of a call. The default is `nil`, for a
    /// policy that does not know it.
    var attemptLimit: Int? { get }
}

extension RetryPolicy {
    public var attemptLimit: Int? { nil }
}

/// An attempt of a call that failed, for a ``RetryPolicy``.
public struct FailedAttempt: Sendable {
    /// The reason why an attempt failed.
    public enum Reason: Sendable {
        /// The server sent a response, which may be successful.
        case response(HTTPResponse)
        /// There is no response, or it broke off.
        case error(any Error)
    }

    /// The operation.
    public let operation: OperationDescription
    /// The request without credentials.
    public let request: HTTPRequest
    /// The number of attempts so far, from 1.
    public let number: Int
    /// The reason.
    public let reason: Reason
    /// The time that the server asked to wait, if it did: `Retry-After` and similar fields of the response.
    public let requestedDelay: Duration?

    /// Creates an attempt, for example in a test of a policy.
    public init(
        operation: OperationDescription, request: HTTPRequest, number: Int, reason: Reason,
        requestedDelay: Duration? = nil
    ) {
        self.operation = operation
        self.request = request
        self.number = number
        self.reason = reason
        self.requestedDelay = requestedDelay
    }
}

/// A policy that never sends a request again.
public struct NeverRetry: RetryPolicy {
    /// Creates the policy.
    public init() {}

    public func delay(after attempt: FailedAttempt) -> Duration? { nil }
    public var attemptLimit: Int? { 1 }
}

extension RetryPolicy where Self == NeverRetry {
    /// Sends each request once.
    public static var never: NeverRetry { NeverRetry() }
}

/// A policy that gives up after a number of attempts, and otherwise decides as another one.
public struct LimitedRetry<Base: RetryPolicy>: RetryPolicy {
    private let base: Base
    private let attempts: Int

    fileprivate init(_ base: Base, attempts: Int) {
        self.base = base
        self.attempts = attempts
    }

    public func delay(after attempt: FailedAttempt) -> Duration? {
        attempt.number < attempts ? base.delay(after: attempt) : nil
    }

    public var attemptLimit: Int? { min(attempts, base.attemptLimit ?? attempts) }
}

extension RetryPolicy {
    /// Returns a policy that gives up after a number of attempts, of which the first is one, if this one does not give
    /// up before.
    public func limited(toAttempts attempts: Int) -> LimitedRetry<Self> { LimitedRetry(self, attempts: attempts) }
}
