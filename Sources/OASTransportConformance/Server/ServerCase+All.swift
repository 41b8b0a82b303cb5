extension TransportCase where Subject == ServerSubject {
    /// All demands on a server transport.
    public static var all: [ServerCase] { [] }
}
