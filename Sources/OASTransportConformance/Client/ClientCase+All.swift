extension TransportCase where Subject == ClientSubject {
    /// The requirements on every client transport.
    public static var all: [ClientCase] {
        ClientRequests.all + ClientResponses.all + ClientStreams.all + ClientFailures.all + ClientConnections.all
    }

    /// The requirements on a client transport that follows redirects.
    public static var redirects: [ClientCase] { ClientRedirects.all }

    /// The requirements on a client transport that sends a body while it is produced, without collecting it first.
    public static var streamedUploads: [ClientCase] { ClientStreams.uploads + [ClientConnections.earlyAnswer] }

    /// Requirements on every client transport that are not part of ``all``: a truncated head, and trailers. They are
    /// separate because the Foundation of Linux stops the process if they are not met
    /// (`Transfer completed, but there's no response`).
    public static var hazardous: [ClientCase] { [ClientFailures.brokenHead, ClientResponses.trailers] }

    /// The requirement that a server has to wait while nobody reads. It is one of ``all``.
    public static var responseBackPressure: ClientCase { ClientStreams.slowReader }
}
