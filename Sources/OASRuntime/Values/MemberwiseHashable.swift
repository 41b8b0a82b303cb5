/// A type that generated code compares and hashes member by member, in one walk for both.
///
/// What the compiler derives unfolds every string and optional in every model, twice, which would be a third of all their
/// code. Its `==` is the one below, for all such types: one of each type's own would be looked at wherever two values of
/// any type are compared, so an edit of one schema would have every file of the module compiled again. A type declares
/// `Hashable` beside it: were it refined here, the compiler would write three functions more into each.
public protocol MemberwiseHashable {
    /// Visits each member beside that of another value.
    func visitMembers(with other: Self, _ pairs: inout MemberPairs)
}

extension MemberwiseHashable {
    /// Whether all members are equal.
    public static func == (lhs: Self, rhs: Self) -> Bool { MemberPairs.areEqual(lhs, rhs) }

    /// Feeds all members to a hasher.
    public func hash(into hasher: inout Hasher) { MemberPairs.feed(self, to: &hasher) }
}
