internal import OpenAPIDocument
internal import SourceTree

/// Compares the types of a value.
struct TypeComparer {
    private let comparison: ValueComparison

    private var pair: ValuePair { comparison.pair }
    private var old: DocumentSide { comparison.context.old }
    private var new: DocumentSide { comparison.context.new }

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    /// Compares the types. Returns false if no other keywords can be compared.
    func compare() -> Bool {
        let (before, after) = (pair.before, pair.after)
        if before.isNull || after.isNull {
            guard before.isNull != after.isNull else { return true }
            if before.isNull {
                say(after.isNullable || after.isAny ? .typeWidened : .typeChanged)
            } else {
                say(before.isNullable || before.isAny ? .typeNarrowed : .typeChanged)
            }
            return false
        }
        if !before.branches.isEmpty, !after.branches.isEmpty { return true }
        return before.isUnion || after.isUnion ? compareUnion() : compareTypes()
    }

    /// Compares a union with a value that is no union. A union of plain types counts as a list of types.
    private func compareUnion() -> Bool {
        let (before, after) = (pair.before, pair.after)
        if after.isUnion {
            if before.isAny || includes(after.branches, pair.old.schemas, on: new, old) {
                say(before.isAny ? .typeNarrowed : .typeWidened)
            } else {
                say(.typeChanged)
            }
        } else if after.isAny || includes(before.branches, pair.new.schemas, on: old, new) {
            say(after.isAny ? .typeWidened : .typeNarrowed)
        } else {
            say(.typeChanged)
        }
        return false
    }

    private func compareTypes() -> Bool {
        let (before, after) = (pair.before, pair.after)
        if Self.cover(before.types, after.types) { return true }
        if Self.covers(after.types, before.types) {
            say(.typeWidened)
        } else if Self.covers(before.types, after.types) {
            say(.typeNarrowed)
        } else {
            say(.typeChanged)
            return false
        }
        return !before.types.isEmpty && !after.types.isEmpty
    }

    private func say(_ rule: Rule) {
        comparison.reportValue(rule, "is changed from \(words(pair.before)) to \(words(pair.after))", keyword: "type")
    }

    /// Returns true if two lists of types allow the same values.
    static func cover(_ types: [SchemaType], _ others: [SchemaType]) -> Bool {
        covers(types, others) && covers(others, types)
    }

    /// Returns true if the first list of types allows every value that the second list allows. An empty list allows all
    /// types.
    private static func covers(_ types: [SchemaType], _ others: [SchemaType]) -> Bool {
        if types.isEmpty { return true }
        if others.isEmpty { return false }
        return others.allSatisfy { types.contains($0) || ($0 == .integer && types.contains(.number)) }
    }

    /// Returns true if a union has a branch that is equal to a schema of the other document.
    private func includes(_ branches: [Schema], _ schemas: [Schema], on side: DocumentSide, _ other: DocumentSide)
        -> Bool
    {
        let wanted = Fingerprint.text(of: schemas, on: other)
        return branches.contains { Fingerprint.text(of: [$0], on: side) == wanted }
    }

    /// Returns the name of a type for messages.
    private func words(_ value: ResolvedValue) -> String {
        if value.isNull { return "null" }
        if !value.types.isEmpty { return value.types.map(\.rawValue).joined(separator: " or ") }
        return value.branches.isEmpty ? "anything" : "a union"
    }
}
