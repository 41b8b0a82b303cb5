public import OASRuntime

/// A client transport under test.
public struct ClientSubject: Sendable {
    /// A function that creates a transport as its users do.
    public let transport: @Sendable () -> any ClientTransport
    /// A function that creates a transport that follows redirects, or `nil` if the transport cannot follow them.
    public let redirectingTransport: (@Sendable () -> any ClientTransport)?

    /// Creates a subject. Its transport is tested with a server that sends exactly the bytes of a case.
    ///
    /// - Parameters:
    ///   - transport: A function that creates a transport. The transport must return redirects as responses, and its
    ///     timeouts must be longer than a second.
    ///   - redirectingTransport: A function that creates a transport that follows redirects. The cases of
    ///     ``TransportCase/redirects`` need it.
    public init(
        transport: @escaping @Sendable () -> any ClientTransport,
        redirectingTransport: (@Sendable () -> any ClientTransport)? = nil
    ) {
        self.transport = transport
        self.redirectingTransport = redirectingTransport
    }
}

/// A requirement on a client transport.
public typealias ClientCase = TransportCase<ClientSubject>
