/// A visitor of the members of two values of one type in pairs. It compares the members of each pair, or hashes the
/// first.
///
/// Its methods are never inlined, and each calls a function that other modules do not see. Otherwise the optimiser
/// would copy the body of a generic function that calls only public functions into each module that calls it, once for
/// each type.
@_documentation(visibility: internal)
public struct MemberPairs {
    private var areEqual = true
    /// The hasher, or `nil` if the members are compared.
    private var hasher: Hasher?

    /// Visits two members.
    @inline(never)
    public mutating func visit<Value: Hashable>(_ first: Value, _ second: Value) { add(first, second) }

    /// Visits two members that may be `nil`.
    @inline(never)
    public mutating func visit<Value: Hashable>(_ first: Value?, _ second: Value?) { add(first, second) }

    /// Visits two members that may be absent or `null`.
    @inline(never)
    public mutating func visit<Value: Hashable>(_ first: Presence<Value>, _ second: Presence<Value>) {
        add(first, second)
    }

    /// Visits two strings.
    @inline(never)
    public mutating func visit(_ first: String, _ second: String) { add(first, second) }

    /// Visits two strings that may be `nil`.
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

// Functions that the conformances of generated and generic types call, so that no other module gets a copy of them.
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
