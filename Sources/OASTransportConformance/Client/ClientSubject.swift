public import OASRuntime

/// A client transport under test.
public struct ClientSubject: Sendable {
    /// Makes a transport as users of it do.
    public let transport: @Sendable () -> any ClientTransport

    /// A transport, which is judged against a server that sends the very bytes that a case demands.
    public init(transport: @escaping @Sendable () -> any ClientTransport) {
        self.transport = transport
    }
}

/// A demand on a client transport.
public typealias ClientCase = TransportCase<ClientSubject>
