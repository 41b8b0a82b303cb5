/// Functions that generic conformances of the runtime call, so that no other module gets a copy of them; see
/// ``MemberPairs``.
enum NonInlined {
    @inline(never)
    static func isEqual<Value: Equatable>(_ lhs: Value, _ rhs: Value) -> Bool { lhs == rhs }

    @inline(never)
    static func feed<Value: Hashable>(_ value: Value, to hasher: inout Hasher) { hasher.combine(value) }
}
