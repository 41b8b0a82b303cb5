internal import APIModel

/// The names of the cases of an enumeration.
enum EnumerationNames {
    /// Returns names for values in their order. An empty text and spaces have names of their own, and values that
    /// differ only in case keep their spelling.
    static func names(for values: [String]) -> [MemberName] { names(for: values.map { ($0, nil, nil) }).names }

    /// Returns names for values that may have a name in the document or from the user, and the names of the user that
    /// are in use already.
    static func names(
        for values: [(text: String, name: String?, given: GivenName?)]
    ) -> (names: [MemberName], refused: [RefusedName]) {
        var table = NameTable<Int>(reserved: ReservedNames.cases)
        table.assign(
            values.enumerated().map { index, value in
                let own = value.name.flatMap(SwiftSpelling.member).map { [ReservedNames.escapedCase($0)] } ?? []
                return NameRequest(
                    id: index, key: value.text, tieBreak: String(index), candidates: own + candidates(for: value.text),
                    given: value.given)
            })
        return (values.indices.map { MemberName(table.names[$0] ?? "value\($0)") }, table.refused)
    }

    private static func candidates(for value: String) -> [String] {
        if value.isEmpty { return ["empty", "emptyValue"] }
        if value.allSatisfy({ $0 == " " }) { return ["blank", "blankValue"] }
        let name = ReservedNames.escapedCase(SwiftSpelling.member(value) ?? "value")
        let isSpeltAsIdentifier = SwiftSpelling.isIdentifier(value) && value != name
        // The value's own spelling is a candidate, such as `Add` beside `add`, unless it begins with an underscore,
        // which would be no better than a number.
        return [name] + (isSpeltAsIdentifier && !value.hasPrefix("_") ? [value] : []) + [name + "Value"]
    }
}
