internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares which properties an object may have besides the declared ones.
struct AdditionalPropertyComparer {
    private let comparison: ValueComparison
    private let schemas: SchemaComparer

    private var pair: ValuePair { comparison.pair }

    init(_ comparison: ValueComparison, schemas: SchemaComparer) {
        self.comparison = comparison
        self.schemas = schemas
    }

    func compare() {
        guard pair.before.types.contains(.object), pair.after.types.contains(.object) else { return }
        func say(_ rule: Rule, _ message: String) {
            comparison.reportValue(rule, message, keyword: "additionalProperties")
        }
        switch (pair.before.intersection.additionalMembers, pair.after.intersection.additionalMembers) {
        case (.forbidden, .forbidden): break
        case (_, .forbidden): say(.membersForbidden, "no longer allows additional properties")
        case (.forbidden, _): say(.membersAllowed, "allows additional properties")
        case (.values(let first), .values(let second)):
            let (old, new) = (comparison.context.old, comparison.context.new)
            schemas.compare(
                Value(first.schemas, old.value(of: pair.old.type)), Value(second.schemas, new.value(of: pair.new.type)),
                at: comparison.cursor.member("[*]"))
        case (_, .values): say(.membersTyped, "additional properties have a schema")
        case (.values, _): say(.membersUntyped, "additional properties no longer have a schema")
        case (.unspecified, .unspecified), (.any, .any), (.unspecified, .any), (.any, .unspecified): break
        }
    }
}
