public import Foundation
public import HTTPTypes
public import OASRuntime

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// A transport that sends requests with Foundation's `URLSession`.
///
/// A response of any status is returned. Response bodies arrive as a stream, of which about 512 KiB are kept in memory.
/// While nobody reads, the server has to wait. The Foundation of Linux cannot stop reading, so there the rest is
/// written to temporary files. A request body of up to 4 MiB is sent from memory. A longer one, and one of unknown
/// length, is first written to a temporary file. These files have a limit (``Configuration/maximumFileBytes``).
///
/// The transport throws ``URLSessionTransportError``, `ServerURLError`, errors of `URLSession` (`URLError`), errors of
/// the request body, and `CancellationError`. No error contains the query values, user or password of a URL.
public final class URLSessionTransport: ClientTransport {
    /// The options for sending requests.
    public struct Configuration: Sendable {
        /// The longest time without sent or received bytes, in seconds.
        /// On Apple's systems, time in which nobody reads the body does not count. For limits of the whole exchange see
        /// `CallOptions` and `TimeoutMiddleware`.
        public var timeout: TimeInterval
        /// A Boolean value that indicates whether redirects are followed. If it is false, a 3xx response is returned
        /// like any other.
        ///
        /// At most 20 redirects are followed. Only these fields are sent to another origin (scheme, host and port):
        /// `Accept`, `Accept-Encoding`, `Accept-Language`, `User-Agent` and `Content-…`. So no credentials, cookies and
        /// keys are sent. A 307 or 308 keeps the method and the body. These redirects are not followed, but returned:
        /// from `https` to `http`, to a URL with a user, and those that keep a body if it can be read only once.
        public var followsRedirects: Bool

        /// The largest number of bytes of one body in temporary files: of a request before it is sent, and on Linux of
        /// a response before it is read. A body that exceeds it ends its exchange with
        /// ``URLSessionTransportError/fileTooLarge(maximumBytes:)``.
        public var maximumFileBytes: Int

        /// Creates a configuration. The defaults are a timeout of one minute, no redirects, and 1 GiB in files.
        public init(timeout: TimeInterval = 60, followsRedirects: Bool = false, maximumFileBytes: Int = 1 << 30) {
            self.timeout = timeout
            self.followsRedirects = followsRedirects
            self.maximumFileBytes = maximumFileBytes
        }
    }

    private let session: Session
    private let configuration: Configuration
    /// True if the session adds fields to every request. These fields must not be sent to other origins.
    private let addsFields: Bool

    /// Creates a transport with its own session, which stores neither cookies nor a cache.
    public convenience init(configuration: Configuration = .init()) {
        let session = URLSessionConfiguration.ephemeral
        session.httpShouldSetCookies = false
        session.httpCookieAcceptPolicy = .never
        session.urlCache = nil
        session.requestCachePolicy = .reloadIgnoringLocalCacheData
        self.init(configuration: configuration, session: session)
    }

    /// Creates a transport from the configuration of a session, for example with a proxy or a cookie store.
    ///
    /// If the session adds fields to requests (`httpAdditionalHeaders`), redirects to other origins are not followed.
    public init(configuration: Configuration = .init(), session: URLSessionConfiguration) {
        // The transport measures silence itself. On Linux, the session's own timeout counts time in which nobody reads,
        // and supports only whole seconds.
        session.timeoutIntervalForRequest = Self.noTimeout
        self.configuration = configuration
        addsFields = !(session.httpAdditionalHeaders ?? [:]).isEmpty
        self.session = Session(session)
    }

    /// One week, in seconds.
    private static let noTimeout: TimeInterval = 604_800

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let base = try BaseURL(baseURL)
        var (request, body, url) = (request, body, base.url)
        request.path = base.path(request.path ?? "")
        for _ in 0...Redirect.maximumCount {
            let urlRequest = try URLRequest(request, baseURL: url)
            let (response, responseBody) = try await exchange(urlRequest, body)
            guard configuration.followsRedirects, let address = urlRequest.url,
                let redirect = Redirect(response, to: request, body: body, at: address),
                !(redirect.leavesOrigin && addsFields)
            else { return (response, responseBody) }
            (request, body, url) = (redirect.request, redirect.body, redirect.baseURL)
        }
        throw URLError(.httpTooManyRedirects)
    }

    private func exchange(_ request: URLRequest, _ body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        let upload = try await Upload(body, maximumFileBytes: configuration.maximumFileBytes)
        let exchange = session.exchange(request, upload, configuration)
        return try await exchange.response()
    }
}

/// An error for a request that `URLSession` cannot send, or for a response that cannot be received.
public enum URLSessionTransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The base URL and the path do not form an absolute `http` or `https` URL.
    case invalidURL(base: URL, path: String)
    /// The response was not an HTTP response.
    case notHTTP
    /// More bytes of a body would be in files than are allowed (``URLSessionTransport/Configuration``).
    case fileTooLarge(maximumBytes: Int)

    public var description: String {
        switch self {
        case .invalidURL(let base, let path):
            "'\(Redaction.text(of: base))' and '\(Redaction.text(path))' make no HTTP URL"
        case .notHTTP: "the response is not HTTP"
        case .fileTooLarge(let maximumBytes): "more than \(maximumBytes) bytes of the body wait to be read or sent"
        }
    }
}
