/// A type that generated code compares and hashes member by member.
///
/// Its `==` is the one below, for all such types: one of each type's own would be looked at wherever two values of any
/// type are compared, so an edit of one schema would have every file of the module compiled again.
public protocol MemberwiseHashable: Hashable {
    /// Whether all members are equal.
    func isEqual(to other: Self) -> Bool
}

extension MemberwiseHashable {
    /// Whether all members are equal.
    public static func == (lhs: Self, rhs: Self) -> Bool { Members.isEqual(lhs, to: rhs) }
}

/// Compares and hashes the members of generated models.
///
/// What the compiler derives unfolds every string and optional in every model, which is a third of all their code. These
/// functions do the same, and are never inlined. Each calls a function that other modules do not see: the optimiser would
/// write the body of one that calls public functions alone into each module that calls it, once for each type.
public enum Members {
    /// Whether two members are equal.
    @inline(never)
    public static func equal<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { isEqual(lhs, rhs) }

    /// Whether two members are both `nil` or equal.
    @inline(never)
    public static func equal<Value: Equatable>(_ lhs: Value?, _ rhs: Value?) -> Bool { isEqual(lhs, rhs) }

    /// Whether two members have the same presence, and equal values.
    @inline(never)
    public static func equal<Value: Equatable>(_ lhs: Presence<Value>, _ rhs: Presence<Value>) -> Bool {
        isEqual(lhs, rhs)
    }

    /// Whether two texts are equal.
    @inline(never)
    public static func equal(_ lhs: String, _ rhs: String) -> Bool { lhs == rhs }

    /// Whether two texts are both `nil` or equal.
    @inline(never)
    public static func equal(_ lhs: String?, _ rhs: String?) -> Bool { lhs == rhs }

    /// Feeds a member to a hasher.
    @inline(never)
    public static func hash<Value: Hashable>(_ member: Value, into hasher: inout Hasher) { feed(member, to: &hasher) }

    /// Feeds a member to a hasher.
    @inline(never)
    public static func hash<Value: Hashable>(_ member: Value?, into hasher: inout Hasher) { feed(member, to: &hasher) }

    /// Feeds a member to a hasher.
    @inline(never)
    public static func hash<Value: Hashable>(_ member: Presence<Value>, into hasher: inout Hasher) {
        feed(member, to: &hasher)
    }

    /// Feeds a text to a hasher.
    @inline(never)
    public static func hash(_ member: String, into hasher: inout Hasher) { hasher.combine(member) }

    /// Feeds a text to a hasher.
    @inline(never)
    public static func hash(_ member: String?, into hasher: inout Hasher) { hasher.combine(member) }

    @inline(never)
    static func isEqual<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { lhs == rhs }

    @inline(never)
    static func isEqual<Value: MemberwiseHashable>(_ lhs: Value, to rhs: Value) -> Bool { lhs.isEqual(to: rhs) }

    @inline(never)
    static func description<Value>(of member: Value) -> String { String(describing: member) }

    @inline(never)
    static func feed<Value: Hashable>(_ member: Value, to hasher: inout Hasher) { hasher.combine(member) }
}
