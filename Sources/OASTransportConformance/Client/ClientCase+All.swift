extension TransportCase where Subject == ClientSubject {
    /// All demands on a client transport but those of ``redirects`` and ``trailers``.
    public static var all: [ClientCase] {
        ClientRequests.all + ClientResponses.all + ClientStreams.all + ClientFailures.all + ClientConnections.all
    }

    /// A response with trailers. Apart from the others because one of the known libraries ends the process there.
    public static var trailers: ClientCase { ClientResponses.trailers }

    /// Demands on a client transport that follows redirects.
    public static var redirects: [ClientCase] { ClientRedirects.all }
}
