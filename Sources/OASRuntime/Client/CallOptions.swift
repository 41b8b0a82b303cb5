public import Foundation
public import HTTPTypes

/// The limits of one call, or of all calls of a client.
///
/// ```swift
/// let quick = api.with { $0.timeout = .seconds(3); $0.deadline = .seconds(20) }
/// ```
public struct CallOptions: Sendable, Hashable {
    /// The longest duration of an attempt, from the first byte sent to the last byte of the body read. There is no
    /// limit unless it is set.
    ///
    /// A middleware that sends a request again starts a new attempt.
    public var timeout: Duration?
    /// The longest duration of the call as a whole, including credentials, middlewares, waiting and all attempts. There
    /// is no limit unless it is set. The reading of a streamed body counts.
    public var deadline: Duration?
    /// The longest response body that is read into memory, in bytes, whatever the status. The default is 64 MiB. A
    /// streamed body has no limit as a whole, but each of its events, lines and parts has this limit.
    public var maximumBodyBytes: Int

    /// Creates options, by default without time limits and with 64 MiB.
    public init(timeout: Duration? = nil, deadline: Duration? = nil, maximumBodyBytes: Int = 64 << 20) {
        self.timeout = timeout
        self.deadline = deadline
        self.maximumBodyBytes = maximumBodyBytes
    }
}

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

/// A middleware that limits the duration of the middlewares after it in the list and of the call, including the reading
/// of the response body.
///
/// After a middleware that sends requests again, it limits each attempt. Before such a middleware, it limits all
/// attempts together.
public struct TimeoutMiddleware: ClientMiddleware {
    private let timer: CallTimer

    /// Creates a middleware.
    ///
    /// - Parameters:
    ///   - timeout: The longest duration.
    ///   - clock: The clock that measures it.
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
