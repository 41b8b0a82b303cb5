public import Foundation
public import HTTPTypes

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
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let deadline = timer.start()
        return try await withoutActuallyEscaping(next) { next in
            try await deadline.exchange { try await next(request, body, baseURL) }
        }
    }
}
