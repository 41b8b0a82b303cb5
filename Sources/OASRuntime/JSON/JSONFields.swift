/// The names of the members that a model decodes, with a hash table of them.
///
/// A generated model stores it in a static constant.
@_documentation(visibility: internal)
public final class JSONFields: Sendable {
    let names: NameTable
    /// A bit for each required member among the first 64.
    let required: UInt64
    /// The indices of the required members after the first 64.
    let requiredHigh: [Int]

    /// Creates fields from names in the order of the document, and the indices of the required ones.
    public init(_ names: StaticString..., required: [Int] = []) {
        self.names = NameTable(names.map(\.description))
        self.required = required.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
        requiredHigh = required.filter { $0 >= 64 }
    }
}
