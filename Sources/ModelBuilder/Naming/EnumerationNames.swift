internal import APIModel

/// The names of an enumeration's cases.
enum EnumerationNames {
    /// Names for values in their order; `` and ` ` have names of their own, and values that differ by case alone stay apart.
    static func names(for values: [String]) -> [MemberName] {
        var table = NameTable<Int>(reserved: ReservedNames.cases)
        table.grant(
            values.enumerated().map { index, value in
                NameWish(id: index, key: value, tieBreak: String(index), ladder: ladder(for: value))
            })
        return values.indices.map { MemberName(table.names[$0] ?? "value\($0)") }
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
