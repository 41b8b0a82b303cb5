#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import Foundation
    public import HTTPTypes
    import NIOCore
    public import OASRuntime

    /// A transport that sends requests with AsyncHTTPClient, for clients that run on servers.
    ///
    /// A response of any status is returned. Bodies stream in both directions: the next chunk of a request body is made
    /// when the connection can take it, and the server has to wait while nobody reads the body of its response. A few
    /// chunks of each body are in memory. The connections of a server are reused, with HTTP/2 if the server offers it in
    /// its TLS handshake.
    ///
    /// The transport throws ``AsyncHTTPClientTransportError``, `ServerURLError`, errors of the request body, and
    /// `CancellationError`. No error contains the query values, user or password of a URL, or the value of a header field.
    public struct AsyncHTTPClientTransport: ClientTransport {
        /// The options for sending requests.
        public struct Configuration: Sendable {
            /// The longest time without sent or received bytes, in seconds.
            ///
            /// Bytes count as sent when the system has taken them. Time in which the program makes the request body, or does not read the response body, does not count. For
            /// limits of the whole exchange see `CallOptions` and `TimeoutMiddleware`.
            public var timeout: TimeInterval
            /// A Boolean value that indicates whether redirects are followed. If it is false, a 3xx response is returned
            /// like any other.
            ///
            /// At most 20 redirects are followed. Only these fields are sent to another origin (scheme, host and port):
            /// `Accept`, `Accept-Encoding`, `Accept-Language`, `User-Agent` and `Content-…`. So no credentials, cookies and
            /// keys are sent. A 307 or 308 keeps the method and the body. These redirects are not followed, but returned:
            /// from `https` to `http`, to a URL with a user, and those that keep a body if it can be read only once.
            public var followsRedirects: Bool

            /// Creates a configuration. The defaults are a timeout of one minute and no redirects.
            public init(timeout: TimeInterval = 60, followsRedirects: Bool = false) {
                self.timeout = timeout
                self.followsRedirects = followsRedirects
            }
        }

        private let client: HTTPClient
        private let configuration: Configuration

        /// Creates a transport.
        ///
        /// - Parameters:
        ///   - client: The client that has the connections, and the settings for TLS, proxies and the pool. It must not
        ///     follow redirects (`redirectConfiguration: .disallow`), because it would send keys in fields of the
        ///     program's own to other origins. So `HTTPClient.shared` is refused when it has followed one. The program
        ///     shuts the client down when no transport uses it any more.
        ///   - configuration: The time limit, and whether the transport follows redirects itself.
        public init(client: HTTPClient = AsyncHTTPClientTransport.sharedClient, configuration: Configuration = .init())
        {
            self.client = client
            self.configuration = configuration
        }

        /// The client of all transports that are created without one. It uses the threads of `HTTPClient.shared` and is
        /// never shut down.
        ///
        /// It follows no redirects, does not decompress, does not repeat a failed attempt to connect, and has at most 64
        /// connections to each host that does not offer HTTP/2, because an open stream of events occupies a connection.
        public static let sharedClient: HTTPClient = {
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
            configuration.timeout.connect = .seconds(60)
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
            configuration.connectionPool.retryConnectionEstablishment = false
            return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        }()

        public func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            let base = try BaseURL(baseURL)
            var (request, body, url) = (request, body, base.url)
            request.path = base.path(request.path ?? "")
            for _ in 0...Redirect.maximumCount {
                try Task.checkCancellation()
                let address = try RequestAddress(request, baseURL: url)
                let exchange = HTTPClientExchange(client, timeout: configuration.timeout)
                let (response, responseBody) = try await exchange.send(request, body, to: address)
                guard configuration.followsRedirects,
                    let redirect = Redirect(response, to: request, body: body, at: address.url)
                else { return (response, responseBody) }
                (request, body, url) = (redirect.request, redirect.body, redirect.baseURL)
            }
            throw AsyncHTTPClientTransportError(.tooManyRedirects)
        }
    }
#endif
