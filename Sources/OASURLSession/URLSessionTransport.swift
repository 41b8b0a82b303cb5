public import Foundation
public import HTTPTypes
public import OASRuntime

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// Sends requests with Foundation's `URLSession`.
///
/// Every status is a response. Response bodies arrive as a stream, of which about 512 KiB are held in memory. While nobody
/// reads, the server has to wait; on Linux, whose Foundation cannot stop reading, the rest waits in temporary files. A
/// request body of up to 4 MiB is sent from memory; a longer one, and one of unknown length, is first written to a temporary
/// file. These files have a limit (``Configuration/maximumFileBytes``).
///
/// It throws ``URLSessionTransportError``, `ServerURLError`, what `URLSession` fails with (`URLError`), what the request's
/// body fails with, and `CancellationError`. No error holds the values of a query, or a user or password of a URL.
public final class URLSessionTransport: ClientTransport {
    /// How requests are sent.
    public struct Configuration: Sendable {
        /// The longest wait for the next bytes, in seconds. On Apple's systems, time in which nobody reads the body
        /// does not count. For limits of the whole exchange see `CallOptions` and `TimeoutMiddleware`.
        public var timeout: TimeInterval
        /// Whether a redirect is followed. Unless it is, a 3xx response is returned as any other.
        ///
        /// At most 20 redirects are followed. To another origin (scheme, host and port) only these fields go along:
        /// `Accept`, `Accept-Encoding`, `Accept-Language`, `User-Agent` and `Content-…`; so no credentials, cookies and
        /// keys do. A 307 or 308 keeps method and body. Not followed, but returned, are redirects from `https` to `http`,
        /// to an address with a user, and those with a body that can be read only once.
        public var followsRedirects: Bool

        /// The most bytes of one body that may wait in temporary files: of a request before it is sent, and on Linux of a
        /// response before it is read. A body that exceeds it ends its exchange with
        /// ``URLSessionTransportError/fileTooLarge(maximumBytes:)``.
        public var maximumFileBytes: Int

        /// A minute, redirects not followed, and a gibibyte, unless given.
        public init(timeout: TimeInterval = 60, followsRedirects: Bool = false, maximumFileBytes: Int = 1 << 30) {
            self.timeout = timeout
            self.followsRedirects = followsRedirects
            self.maximumFileBytes = maximumFileBytes
        }
    }

    private let session: Session
    private let configuration: Configuration
    /// True where the session adds fields to every request, which are not for other origins.
    private let addsFields: Bool

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
    ///
    /// With fields that the session adds to requests (`httpAdditionalHeaders`), redirects to other origins are not
    /// followed.
    public init(configuration: Configuration = .init(), session: URLSessionConfiguration) {
        // The transport measures silence itself: on Linux the session's own time-out counts time in which nobody reads,
        // and knows whole seconds alone.
        session.timeoutIntervalForRequest = Self.noTimeout
        self.configuration = configuration
        addsFields = !(session.httpAdditionalHeaders ?? [:]).isEmpty
        self.session = Session(session)
    }

    /// A week, in seconds.
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

/// A request that `URLSession` cannot send, or a response that is not HTTP.
public enum URLSessionTransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The base URL and the path make no absolute `http` or `https` URL.
    case invalidURL(base: URL, path: String)
    /// The response was not an HTTP response.
    case notHTTP
    /// More bytes of a body would have to wait in files than are allowed (``URLSessionTransport/Configuration``).
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
