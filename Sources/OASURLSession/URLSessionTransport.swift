public import Foundation
public import HTTPTypes
public import OASRuntime

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// Sends requests with Foundation's `URLSession`.
///
/// Every status is a response. Response bodies arrive as a stream. A request body of bytes is sent from memory; one that
/// streams is first written to a temporary file, because the Foundation of Linux has no other way to send it without
/// holding it in memory.
///
/// It throws ``URLSessionTransportError``, what `URLSession` fails with (`URLError`) and `CancellationError`.
public final class URLSessionTransport: ClientTransport {
    /// How requests are sent.
    public struct Configuration: Sendable {
        /// How long to wait for the next bytes, in seconds.
        public var timeout: TimeInterval
        /// Whether a redirect is followed. Unless it is, a 3xx response is returned as any other.
        public var followsRedirects: Bool

        /// A minute, and redirects not followed, unless given.
        public init(timeout: TimeInterval = 60, followsRedirects: Bool = false) {
            self.timeout = timeout
            self.followsRedirects = followsRedirects
        }
    }

    private let session: Session

    /// A transport with a session of its own, which keeps neither cookies nor a cache.
    public convenience init(configuration: Configuration = .init()) {
        let session = URLSessionConfiguration.ephemeral
        session.httpShouldSetCookies = false
        session.httpCookieAcceptPolicy = .never
        session.urlCache = nil
        session.requestCachePolicy = .reloadIgnoringLocalCacheData
        self.init(configuration: configuration, session: session)
    }

    /// A transport whose session is configured by hand, for example with a proxy or a cookie store.
    public init(configuration: Configuration = .init(), session: URLSessionConfiguration) {
        session.timeoutIntervalForRequest = configuration.timeout
        self.session = Session(session, followsRedirects: configuration.followsRedirects)
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        let urlRequest = try URLRequest(request, baseURL: baseURL)
        let exchange = session.exchange(urlRequest, try await Upload(body))
        return try await withTaskCancellationHandler {
            try await exchange.response()
        } onCancel: {
            exchange.task.cancel()
        }
    }
}

/// A request that `URLSession` cannot send, or a response that is not HTTP.
public enum URLSessionTransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The base URL and the path make no absolute `http` or `https` URL.
    case invalidURL(base: URL, path: String)
    /// The response was not an HTTP response.
    case notHTTP

    public var description: String {
        switch self {
        case .invalidURL(let base, let path): "'\(base.absoluteString)' and '\(path)' make no HTTP URL"
        case .notHTTP: "the response is not HTTP"
        }
    }
}
