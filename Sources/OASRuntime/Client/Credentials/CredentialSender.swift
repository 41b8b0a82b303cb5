public import Foundation
public import HTTPTypes

/// A way for a credential to send requests of its own, for example to fetch a token.
///
/// The requests go through the client's transport and not through its middlewares, which may log them.
public struct CredentialSender: Sendable {
    let transport: any ClientTransport
    let clock: any Clock<Duration>
    /// The URL of the client's server, against which relative URLs of the document are resolved.
    public let baseURL: URL

    init(transport: any ClientTransport, baseURL: URL, clock: any Clock<Duration>) {
        self.transport = transport
        self.baseURL = baseURL
        self.clock = clock
    }

    /// Sends a request and returns the response with its body.
    ///
    /// The body is sent once: a redirect that would repeat it is not followed.
    ///
    /// - Parameters:
    ///   - request: The request. Its path is replaced by that of the URL.
    ///   - body: The bytes of the body.
    ///   - url: An absolute URL with `https`, or with `http` on this machine.
    ///   - maximumBodyBytes: The longest response body, in bytes.
    ///   - timeLimit: The longest duration of the exchange.
    /// - Throws: ``OAuth2Error/insecureURL`` for any other URL, ``TimeoutError``, ``HTTPBody/TooLargeError``, and the
    ///   errors of the transport.
    public func send(
        _ request: HTTPRequest, body: [UInt8], to url: URL, maximumBodyBytes: Int = 64 << 10,
        timeLimit: Duration = .seconds(60)
    ) async throws -> (HTTPResponse, [UInt8]) {
        guard let origin = Origin(url), let base = origin.url, origin.isConfidential, url.user() == nil,
            url.password() == nil
        else { throw OAuth2Error.insecureURL }
        var request = request
        request.path = url.requestPath
        let (sent, transport) = (request, transport)
        let content = HTTPBody(
            AsyncStream<[UInt8]> { stream in
                stream.yield(body)
                stream.finish()
            }, length: .known(Int64(body.count)))
        return try await CallTimer(.attempt, timeLimit, clock: clock).start().limit {
            let (response, received) = try await transport.send(
                sent, body: content, baseURL: base, operationID: "credential")
            return (response, try await received?.collect(upTo: maximumBodyBytes) ?? [])
        }
    }
}

extension Origin {
    /// True if others on the network cannot read what is sent: with TLS, or on this machine.
    fileprivate var isConfidential: Bool {
        scheme == "https" || ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    }
}
