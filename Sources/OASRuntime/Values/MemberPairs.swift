/// The members of two values of one type, pair by pair: compares them, or feeds the first of each to a hasher.
///
/// Its methods are never inlined, and each calls one that other modules do not see: the optimiser would write the body of
/// a generic function that calls public ones alone into each module that calls it, once for each type.
public struct MemberPairs {
    private var areEqual = true
    /// Where it hashes, the hasher.
    private var hasher: Hasher?

    /// Two members.
    @inline(never)
    public mutating func visit<Value: Hashable>(_ first: Value, _ second: Value) { add(first, second) }

    /// Two members that may be `nil`.
    @inline(never)
    public mutating func visit<Value: Hashable>(_ first: Value?, _ second: Value?) { add(first, second) }

    /// Two members that may be absent or `null`.
    @inline(never)
    public mutating func visit<Value: Hashable>(_ first: Presence<Value>, _ second: Presence<Value>) {
        add(first, second)
    }

    /// Two texts.
    @inline(never)
    public mutating func visit(_ first: String, _ second: String) { add(first, second) }

    /// Two texts that may be `nil`.
    @inline(never)
    public mutating func visit(_ first: String?, _ second: String?) { add(first, second) }

    private mutating func add<Value: Hashable>(_ first: Value, _ second: Value) {
        if hasher != nil {
            hasher?.combine(first)
        } else if areEqual {
            areEqual = first == second
        }
    }
}

// What the conformances of generated and generic types call, so that no other module gets a copy of it.
extension MemberPairs {
    @inline(never)
    static func areEqual<Value: MemberwiseHashable>(_ lhs: Value, _ rhs: Value) -> Bool {
        var pairs = MemberPairs()
        lhs.visitMembers(with: rhs, &pairs)
        return pairs.areEqual
    }

    @inline(never)
    static func feed<Value: MemberwiseHashable>(_ value: Value, to hasher: inout Hasher) {
        var pairs = MemberPairs()
        pairs.hasher = hasher
        value.visitMembers(with: value, &pairs)
        if let fed = pairs.hasher { hasher = fed }
    }
}
