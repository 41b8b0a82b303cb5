/// The discriminator of a union, with a table from its values to the cases.
///
/// A generated union stores it in a static constant. A `switch` over strings would compare them one after the other,
/// and the optimiser would take time that grows with the square of their number.
@_documentation(visibility: internal)
public final class JSONTags: Sendable {
    let key: StaticString
    /// The values, which are compared by their bytes, and the branch of each.
    let values: NameTable
    let branches: [Int]

    /// Creates a table from the name of the discriminator and its values for each branch. A value of two branches
    /// belongs to the first.
    public init(_ key: StaticString, _ values: [StaticString]...) {
        self.key = key
        let pairs = values.enumerated().flatMap { branch, values in values.map { ($0.description, branch) } }
        self.values = NameTable(pairs.map(\.0))
        branches = pairs.map(\.1)
    }
}
