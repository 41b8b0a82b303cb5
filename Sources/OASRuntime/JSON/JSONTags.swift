/// The member whose value says which case of a union an object is, with a table from the values to the cases.
///
/// A generated union holds one in a static constant: a `switch` over texts compares them one after the other, and takes
/// the optimiser time that grows with the square of their number.
public final class JSONTags: Sendable {
    let key: StaticString
    /// The values, and the branch of each. They are compared by their bytes.
    let values: NameTable
    let branches: [Int]

    /// The member's name, and the values of each branch. A value of two branches stands for the first.
    public init(_ key: StaticString, _ values: [StaticString]...) {
        self.key = key
        let pairs = values.enumerated().flatMap { branch, values in values.map { ($0.description, branch) } }
        self.values = NameTable(pairs.map(\.0))
        branches = pairs.map(\.1)
    }
}
