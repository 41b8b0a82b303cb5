// Generated models read their members, and unions their cases, into variables with these methods. A method takes the
// variable by reference and is never inlined. A returned value would be live through the whole loop over the members,
// and the work of the optimiser grows with the square of the live values.

extension JSONReader {
    /// Reads a member that must have a value.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func read<Value: JSONDecodable>(_ member: inout Value?) {
        member = decoded()
    }

    /// Reads a string member that must have a value. Strings are the most common members.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func read(_ member: inout String?) {
        member = string()
    }

    /// Reads a member that may be `null`.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func readOptional<Value: JSONDecodable>(_ member: inout Value?) {
        member = null() ? nil : Value(from: &self)
    }

    /// Reads a string member that may be `null`. Strings are the most common members.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func readOptional(_ member: inout String?) {
        member = null() ? nil : string()
    }

    /// Reads a member with any value, including null.
    @_documentation(visibility: internal)
    public mutating func readOptional(_ member: inout JSONValue?) {
        member = JSONValue(from: &self)
    }

    /// Reads a discriminator that the schema does not declare. A value that is not a string is skipped.
    @_documentation(visibility: internal)
    public mutating func readTag(_ member: inout String?) {
        if kind == .string { member = string() } else { skipValue() }
    }

    /// Reads a member with a default value, which is kept if the read fails.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func readDefaulted<Value: JSONDecodable>(_ member: inout Value) {
        if let value: Value = decoded() { member = value }
    }

    /// Reads the value of a member that is present, which is `.null` or a value.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func readPresence<Value: JSONDecodable>(_ member: inout Presence<Value>) {
        member = presence(Value.self)
    }

    /// Reads the payload of a union's case and wraps it. The union stays `nil` if the read fails.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func readCase<Payload: JSONDecodable, Union>(_ union: inout Union?, _ wrap: (Payload) -> Union) {
        if let payload: Payload = lookahead.hasAttempts ? decodedOnce() : decoded() { union = wrap(payload) }
    }

    /// Reads the payload of the case for any value. Unlike the generic method it needs no metadata of generic types,
    /// which matters if every level of a text is such a case.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func readCase<Union>(_ union: inout Union?, _ wrap: (JSONValue) -> Union) {
        let value: JSONValue? = lookahead.hasAttempts ? decodedOnce() : decoded()
        if let value { union = wrap(value) }
    }

    /// Reads the payload of a union's case or, if its type cannot represent the value, the payload of another case. A
    /// number may be too large for its type, and an array may have elements of several types.
    @_documentation(visibility: internal)
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
        // A text that is not JSON fails again.
        failure = nil
        (position, depth) = (start, outerDepth)
        (recognisedMembers, unrecognisedMembers) = counts
        readCase(&union, wrapOther)
    }

    /// Counts a value of an open enumeration for the choice between the branches of a union. A branch that documents
    /// the value matches better.
    mutating func note(isListed: Bool) {
        if isListed { recognisedMembers &+= 1 } else { unrecognisedMembers &+= 1 }
    }

    /// Reads a value of any type, in a function that no other module sees; see ``MemberPairs``.
    @inline(never)
    mutating func decoded<Value: JSONDecodable>() -> Value? { Value(from: &self) }
}
