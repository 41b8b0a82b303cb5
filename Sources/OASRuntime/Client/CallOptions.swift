public import Foundation
public import HTTPTypes

/// Limits for one call, or for all calls of a client.
///
/// ```swift
/// let quick = api.with { $0.timeout = .seconds(3); $0.deadline = .seconds(20) }
/// ```
public struct CallOptions: Sendable, Hashable {
    /// The time that an attempt may take, from the first byte sent to the last byte of the body read; none unless set.
    ///
    /// A middleware that sends a request again begins a new attempt.
    public var timeout: Duration?
    /// The time that the call may take in all, credentials, middlewares, waiting and all attempts included; none unless
    /// set. The reading of a streamed body counts.
    public var deadline: Duration?
    /// The longest response body that is read into memory, in bytes, whatever the status; 64 MiB unless set. A streamed
    /// body has no limit as a whole; its events, lines and parts have this one.
    public var maximumBodyBytes: Int

    /// No time limits and 64 MiB, unless given.
    public init(timeout: Duration? = nil, deadline: Duration? = nil, maximumBodyBytes: Int = 64 << 20) {
        self.timeout = timeout
        self.deadline = deadline
        self.maximumBodyBytes = maximumBodyBytes
    }
}

/// The end of the time that a call or one of its attempts may take.
public struct TimeoutError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The limit that was reached.
    public enum Limit: Hashable, Sendable {
        /// ``CallOptions/timeout``, or that of a ``TimeoutMiddleware``.
        case attempt
        /// ``CallOptions/deadline``.
        case call
    }

    /// The limit that was reached.
    public let limit: Limit
    /// The time that was allowed.
    public let duration: Duration

    /// An error made by hand, for example by a test.
    public init(limit: Limit, duration: Duration) {
        self.limit = limit
        self.duration = duration
    }

    /// For example `the attempt took longer than 3.0 seconds`.
    public var description: String {
        "the \(limit == .attempt ? "attempt" : "call") took longer than \(duration)"
    }
}

/// Limits the time of the middlewares after it in the list and of the call, including the reading of the response's
/// body.
///
/// Behind a middleware that sends requests again it limits each attempt. In front of such a middleware it limits all
/// attempts together.
public struct TimeoutMiddleware: ClientMiddleware {
    private let timer: CallTimer

    /// - Parameters:
    ///   - timeout: The time allowed.
    ///   - clock: Measures the time.
    public init(_ timeout: Duration, clock: any Clock<Duration> = ContinuousClock()) {
        timer = CallTimer(.attempt, timeout, clock: clock)
    }

    public func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let deadline = timer.start()
        return try await withoutActuallyEscaping(next) { next in
            try await deadline.exchange { try await next(request, body, baseURL) }
        }
    }
}
