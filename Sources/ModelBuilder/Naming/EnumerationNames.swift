internal import APIModel

/// The names of an enumeration's cases.
enum EnumerationNames {
    /// Names for values in their order; `` and ` ` have names of their own, and values that differ by case alone stay apart.
    static func names(for values: [String]) -> [MemberName] { names(for: values.map { ($0, nil, nil) }).names }

    /// Names for values, some of which the document or the user names, and those of the user's that are taken.
    static func names(
        for values: [(text: String, name: String?, given: GivenName?)]
    ) -> (names: [MemberName], refused: [RefusedName]) {
        var table = NameTable<Int>(reserved: ReservedNames.cases)
        table.grant(
            values.enumerated().map { index, value in
                let own = value.name.flatMap(SwiftSpelling.member).map { [ReservedNames.escapedCase($0)] } ?? []
                return NameWish(
                    id: index, key: value.text, tieBreak: String(index), ladder: own + ladder(for: value.text),
                    given: value.given)
            })
        return (values.indices.map { MemberName(table.names[$0] ?? "value\($0)") }, table.refused)
    }

    private static func ladder(for value: String) -> [String] {
        if value.isEmpty { return ["empty", "emptyValue"] }
        if value.allSatisfy({ $0 == " " }) { return ["blank", "blankValue"] }
        let name = ReservedNames.escapedCase(SwiftSpelling.member(value) ?? "value")
        let isSpeltAsIdentifier = SwiftSpelling.isIdentifier(value) && value != name
        // `Add` beside `add`; `_add` would be no better than a number.
        return [name] + (isSpeltAsIdentifier && !value.hasPrefix("_") ? [value] : []) + [name + "Value"]
    }
}
