/// A type that generated code compares and hashes member by member, with one function for both.
///
/// A derived conformance expands the code for every string and optional in every model twice, which would be a third of
/// the code of all models. All conforming types share the `==` below. If each type had its own, the compiler would
/// consider all of them wherever two values of any type are compared, so an edit of one schema would recompile every
/// file of the module. A type declares `Hashable` in addition. If this protocol refined it, the compiler would generate
/// three more functions for each type.
@_documentation(visibility: internal)
public protocol MemberwiseHashable {
    /// Visits each member together with that of another value.
    func visitMembers(with other: Self, _ pairs: inout MemberPairs)
}

extension MemberwiseHashable {
    /// Returns true if all members are equal.
    public static func == (lhs: Self, rhs: Self) -> Bool { MemberPairs.areEqual(lhs, rhs) }

    /// Feeds all members to a hasher.
    public func hash(into hasher: inout Hasher) { MemberPairs.feed(self, to: &hasher) }
}
