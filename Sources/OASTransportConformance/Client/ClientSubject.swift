public import OASRuntime

/// A client transport under test.
public struct ClientSubject: Sendable {
    /// Makes a transport as users of it do.
    public let transport: @Sendable () -> any ClientTransport
    /// Makes a transport that follows redirects; nil where it cannot.
    public let redirectingTransport: (@Sendable () -> any ClientTransport)?

    /// A transport, which is judged against a server that sends the very bytes that a case demands.
    ///
    /// - Parameters:
    ///   - transport: Makes one that returns redirects as responses, and whose time-outs are longer than a second.
    ///   - redirectingTransport: Makes one that follows redirects; the cases of ``TransportCase/redirects`` need it.
    public init(
        transport: @escaping @Sendable () -> any ClientTransport,
        redirectingTransport: (@Sendable () -> any ClientTransport)? = nil
    ) {
        self.transport = transport
        self.redirectingTransport = redirectingTransport
    }
}

/// A demand on a client transport.
public typealias ClientCase = TransportCase<ClientSubject>
