public import OASRuntime

/// A server transport under test.
public struct ServerSubject: Sendable {
    /// A function that registers the handlers of a case with a transport.
    public typealias Registration = @Sendable (any ServerTransport) throws -> Void
    /// A function that starts a server on a free port of 127.0.0.1 with the handlers registered, calls `body` with the
    /// port once the server accepts connections, and stops the server when `body` returns or throws.
    public typealias Serving =
        @Sendable (
            _ register: Registration, _ body: @escaping @Sendable (_ port: Int) async throws -> Void
        ) async throws -> Void

    let serve: @Sendable (Registration, @escaping @Sendable (any ServerPeer) async throws -> Void) async throws -> Void

    /// Creates a subject from a server on a socket. The peer sends the exact bytes of HTTP/1.1.
    public init(serving: @escaping Serving) {
        serve = { register, body in
            try await serving(register) { port in try await body(SocketPeer(port: port)) }
        }
    }

    /// Creates a subject from a transport without sockets that is client and server in one, such as
    /// ``OASRuntime/InMemoryTransport``.
    public init<Transport: ClientTransport & ServerTransport>(
        connecting transport: @escaping @Sendable () -> Transport
    ) {
        serve = { register, body in
            let transport = transport()
            try register(transport)
            try await body(DirectPeer(transport: transport))
        }
    }
}

/// A requirement on a server transport.
public typealias ServerCase = TransportCase<ServerSubject>
