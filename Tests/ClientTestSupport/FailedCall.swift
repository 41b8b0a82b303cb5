package import Foundation
package import OASRuntime

/// A call that must fail.
package enum FailedCall {
    /// Sends a request, with a clock on which waits take no time. Returns its error, or nil if it succeeds.
    package static func error<Request: ClientRequest>(
        of request: Request, to url: URL, over transport: any ClientTransport,
        _ change: (inout CallOptions) -> Void = { _ in }
    ) async -> ClientError<Request.Response>? {
        let client = APIClient(baseURL: url, transport: transport, clock: TestClock()).with(change)
        do {
            _ = try await client.send(request)
            return nil
        } catch {
            return error
        }
    }

    /// Begins TLS with a server that does not speak it. Returns the error and the number of connections.
    package static func handshake(
        over transport: any ClientTransport
    ) async throws -> (error: ClientError<ProbeAnswer>?, connections: Int) {
        let server = try FaultServer([], then: .plainText)
        let address = server.baseURL.absoluteString.replacingOccurrences(of: "http:", with: "https:")
        let error = await error(of: Fetch(), to: URL(string: address) ?? server.baseURL, over: transport)
        await server.stop()
        return (error, await server.connections)
    }

    /// Returns a URL on which nobody listens.
    package static func desertedURL() async throws -> URL {
        let server = try FaultServer([])
        await server.stop()
        return server.baseURL
    }
}
