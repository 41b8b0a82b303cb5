#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOPosix
    public import OASRuntime

    /// An error for a request that cannot be sent, or for a response that cannot be received.
    public struct AsyncHTTPClientTransportError: Error, Hashable, Sendable, CustomStringConvertible {
        let failure: ExchangeFailure

        init(_ failure: ExchangeFailure) { self.failure = failure }

        /// True if a time limit was exceeded: that of the transport, or one of the client.
        public var isTimeout: Bool {
            switch failure {
            case .silence, .connectionTimeout: true
            default: false
            }
        }

        /// A text without query values, users, passwords and the values of header fields.
        public var description: String {
            switch failure {
            case .invalidURL(let base, let path): "'\(base)' and '\(path)' make no HTTP URL"
            case .refused(let reason): "the request is not sent: \(reason)"
            case .noConnection(let reason): "no connection to the server: \(reason)"
            case .connectionTimeout(let reason): "no connection to the server in time: \(reason)"
            case .silence(let seconds): "nothing was sent or received for \(seconds) seconds"
            case .handshake(let reason): "no TLS with the server: \(reason)"
            case .broken(let reason): "the exchange with the server failed: \(reason)"
            case .tooManyRedirects: "more than \(Redirect.maximumCount) redirects"
            case .clientFollowsRedirects:
                "the HTTPClient has followed a redirect; create it with 'redirectConfiguration: .disallow'"
            }
        }
    }

    extension AsyncHTTPClientTransportError: RetryableError {
        /// False if there was no connection on which the request could be sent.
        public var wasSent: Bool {
            switch failure {
            case .noConnection, .connectionTimeout, .invalidURL, .refused: false
            case .silence, .broken, .handshake, .tooManyRedirects, .clientFollowsRedirects: true
            }
        }

        public var isTemporary: Bool {
            switch failure {
            case .noConnection, .connectionTimeout, .silence, .broken: true
            case .invalidURL, .refused, .handshake, .tooManyRedirects, .clientFollowsRedirects: false
            }
        }
    }

    /// The failures of exchanges, by the part of the exchange in which they occur.
    enum ExchangeFailure: Hashable, Sendable {
        /// The base URL and the path, both redacted, do not form an absolute `http` or `https` URL.
        case invalidURL(base: String, path: String)
        /// AsyncHTTPClient does not send the request, for the given reason.
        case refused(String)
        /// There was no connection on which the request could be sent.
        case noConnection(String)
        /// There was no connection within the time limit of the client.
        case connectionTimeout(String)
        /// Nothing was sent or received for a number of seconds.
        case silence(seconds: TimeInterval)
        /// The connection was closed, or the server sent something other than HTTP. The request may have been received.
        case broken(String)
        /// There is no TLS with the server, for example because its certificate is not trusted.
        case handshake(String)
        /// The redirects exceed their limit.
        case tooManyRedirects
        /// The client has followed a redirect by itself.
        case clientFollowsRedirects

        /// Creates the failure for an error of AsyncHTTPClient or SwiftNIO.
        init(_ error: any Error) {
            switch error {
            case let error as HTTPClientError where Self.connectionTimeouts.contains(error):
                self = .connectionTimeout(error.shortDescription)
            case let error as HTTPClientError where Self.brokenConnections.contains(error):
                self = .broken(error.shortDescription)
            case let error as HTTPClientError: self = .refused(error.shortDescription)
            case let error as IOError where error.errnoCode == ECONNREFUSED:
                self = .noConnection(Redaction.description(of: error))
            case let error as NIOConnectionError: self = .noConnection(Redaction.description(of: error))
            // The module of the errors of TLS is one of the transport's own dependencies.
            case _ where String(reflecting: type(of: error)).hasPrefix("NIOSSL."):
                self = .handshake(Redaction.description(of: error))
            default: self = .broken(Redaction.description(of: error))
            }
        }

        /// Returns true for an error that is caused by a connection that the server has closed.
        static func isClosedConnection(_ error: any Error) -> Bool {
            if let error = error as? IOError { return error.errnoCode == ECONNRESET || error.errnoCode == EPIPE }
            return error as? HTTPClientError == .remoteConnectionClosed
        }

        private static let connectionTimeouts: [HTTPClientError] = [
            .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
            .getConnectionFromPoolTimeout,
        ]
        private static let brokenConnections: [HTTPClientError] = [
            .remoteConnectionClosed, .readTimeout, .writeTimeout, .uncleanShutdown, .requestStreamCancelled,
            .deadlineExceeded, .invalidProxyResponse,
        ]
    }

    /// Returns an error of AsyncHTTPClient as the transport throws it.
    func reported(_ error: any Error) -> any Error {
        if error is CancellationError || error as? HTTPClientError == .cancelled { return CancellationError() }
        if error is AsyncHTTPClientTransportError { return error }
        return AsyncHTTPClientTransportError(ExchangeFailure(error))
    }
#endif
