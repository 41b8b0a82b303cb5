extension TransportCase where Subject == ClientSubject {
    /// All demands on a client transport.
    public static var all: [ClientCase] { [] }
}
