extension TransportCase where Subject == ClientSubject {
    /// The demands on every client transport.
    public static var all: [ClientCase] {
        ClientRequests.all + ClientResponses.all + ClientStreams.all + ClientFailures.all + ClientConnections.all
    }

    /// Demands on a client transport that follows redirects.
    public static var redirects: [ClientCase] { ClientRedirects.all }

    /// Demands on a client transport that sends a body while it is made, and does not collect it before.
    public static var streamedUploads: [ClientCase] { ClientStreams.uploads + [ClientConnections.earlyAnswer] }

    /// Demands that belong to ``all``, but are apart because the Foundation of Linux stops the process where they are not
    /// met (`Transfer completed, but there's no response`): a head that breaks off, and trailers.
    public static var hazardous: [ClientCase] { [ClientFailures.brokenHead, ClientResponses.trailers] }

    /// The demand that a server has to wait while nobody reads, which is one of ``all``.
    public static var responseBackPressure: ClientCase { ClientStreams.slowReader }
}
