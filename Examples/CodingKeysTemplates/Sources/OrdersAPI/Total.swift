extension Order {
    /// The price of all lines.
    public var total: Double { lines.reduce(0) { $0 + $1.unitPrice * Double($1.quantity) } }
}
