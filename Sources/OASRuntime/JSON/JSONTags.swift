/// The member whose value says which case of a union an object is, with a table from the values to the cases.
///
/// A generated union holds one in a static constant: a `switch` over texts compares them one after the other, and takes
/// the optimiser time that grows with the square of their number.
public final class JSONTags: Sendable {
    let key: StaticString
    private let branches: [String: Int]

    /// The member's name, and the values of each branch.
    public init(_ key: StaticString, _ values: [StaticString]...) {
        self.key = key
        let pairs = values.enumerated().flatMap { branch, values in values.map { ($0.description, branch) } }
        branches = Dictionary(pairs) { first, _ in first }
    }

    /// The branch of a value; -1 where no branch has it.
    subscript(value: String) -> Int { branches[value] ?? -1 }
}

extension JSONReader {
    /// Which branch's values the tag of the coming object has, found by looking ahead: `nil` where it has none, -1 where
    /// its value is none of them.
    public mutating func tag(_ tags: JSONTags) -> Int? { tag(tags.key).map { tags[$0] } }
}
