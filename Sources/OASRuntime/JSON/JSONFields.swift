/// The member names that a model reads, with a hash table over them.
///
/// A generated model holds one in a static constant.
public final class JSONFields: Sendable {
    let names: NameTable
    /// A bit for each required member among the first 64.
    let required: UInt64
    /// The required members behind them.
    let requiredHigh: [Int]

    /// Names in the order in which the document declares them, and the indices of the required ones.
    public init(_ names: StaticString..., required: [Int] = []) {
        self.names = NameTable(names.map(\.description))
        self.required = required.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
        requiredHigh = required.filter { $0 >= 64 }
    }
}
