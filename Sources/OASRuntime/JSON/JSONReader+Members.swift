// A generated model reads its members, or the case of a union, into variables with these. They take the variable by
// reference and are never inlined: a value that came back by itself would have to be carried through the whole loop over
// the members, and the optimiser's work grows with the square of that.

extension JSONReader {
    /// Reads a member that must have a value.
    @inline(never)
    public mutating func read<Value: JSONDecodable>(_ member: inout Value?) {
        member = decoded()
    }

    /// Reads a member that must have a value: the commonest type.
    @inline(never)
    public mutating func read(_ member: inout String?) {
        member = string()
    }

    /// Reads a member that may be `null`.
    @inline(never)
    public mutating func readOptional<Value: JSONDecodable>(_ member: inout Value?) {
        member = null() ? nil : Value(from: &self)
    }

    /// Reads a member that may be `null`: the commonest type.
    @inline(never)
    public mutating func readOptional(_ member: inout String?) {
        member = null() ? nil : string()
    }

    /// Reads a member of any value, of which null is one.
    public mutating func readOptional(_ member: inout JSONValue?) {
        member = JSONValue(from: &self)
    }

    /// Reads the tag of a union, which the schema does not declare: any value but a text is none.
    public mutating func readTag(_ member: inout String?) {
        if kind == .string { member = string() } else { skipValue() }
    }

    /// Reads a member that has a default, which stays where the read fails.
    @inline(never)
    public mutating func readDefaulted<Value: JSONDecodable>(_ member: inout Value) {
        if let value: Value = decoded() { member = value }
    }

    /// Reads a member that is there: `.null` or its value.
    @inline(never)
    public mutating func readPresence<Value: JSONDecodable>(_ member: inout Presence<Value>) {
        member = presence(Value.self)
    }

    /// Reads the payload of a union's case and wraps it; `nil` stays where the read fails.
    @inline(never)
    public mutating func readCase<Payload: JSONDecodable, Union>(_ union: inout Union?, _ wrap: (Payload) -> Union) {
        if let payload: Payload = lookahead.hasAttempts ? decodedOnce() : decoded() { union = wrap(payload) }
    }

    /// Reads the payload of the case for any value. Unlike the generic method it needs no metadata of generic types, which
    /// matters where every level of a text is such a case.
    @inline(never)
    public mutating func readCase<Union>(_ union: inout Union?, _ wrap: (JSONValue) -> Union) {
        let value: JSONValue? = lookahead.hasAttempts ? decodedOnce() : decoded()
        if let value { union = wrap(value) }
    }

    /// Reads the payload of a union's case, or, if that cannot hold the value, the payload of another case: a number may be
    /// too large for its type, and an array may have elements of several types.
    @inline(never)
    public mutating func readCase<Payload: JSONDecodable, Other: JSONDecodable, Union>(
        _ union: inout Union?, _ wrap: (Payload) -> Union, otherwise wrapOther: (Other) -> Union
    ) {
        guard failure == nil else { return }
        skipWhitespace()
        let (start, outerDepth) = (position, depth)
        let counts = (recognisedMembers, unrecognisedMembers)
        readCase(&union, wrap)
        guard union == nil else { return }
        // A text that is no JSON fails again.
        failure = nil
        (position, depth) = (start, outerDepth)
        (recognisedMembers, unrecognisedMembers) = counts
        readCase(&union, wrapOther)
    }

    /// Counts a value of an open enumeration for the choice between branches of a union: one that lists it fits better.
    mutating func note(isListed: Bool) {
        if isListed { recognisedMembers &+= 1 } else { unrecognisedMembers &+= 1 }
    }

    /// A value of any type, by a function that no other module sees: see ``MemberPairs``.
    @inline(never)
    mutating func decoded<Value: JSONDecodable>() -> Value? { Value(from: &self) }
}
