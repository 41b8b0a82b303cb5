package import SourceTree

/// Bounds of values (JSON Schema 2020-12, Validation §6), the same for 3.0 and 3.1.
package struct SchemaConstraints: Sendable {
    /// A bound of a number.
    package struct Bound: Hashable, Sendable {
        /// The bound; where the document's number fits no `Double` exactly, the nearest.
        package let value: Double
        /// The bound as written.
        package let text: String
        /// Whether the bound itself is left out (`exclusiveMinimum` of either version).
        package let isExclusive: Bool
        /// Where it is written.
        package let location: SourceLocation
    }

    /// `minimum` or `exclusiveMinimum`.
    package var minimum: Bound?
    /// `maximum` or `exclusiveMaximum`.
    package var maximum: Bound?
    /// `multipleOf`.
    package var multipleOf: Double?
    /// `minLength`, in Unicode scalars.
    package var minLength: Int?
    /// `maxLength`, in Unicode scalars.
    package var maxLength: Int?
    /// `pattern`, a regular expression of ECMA-262.
    package var pattern: String?
    /// `minItems`.
    package var minItems: Int?
    /// `maxItems`.
    package var maxItems: Int?
    /// `uniqueItems`.
    package var uniqueItems = false
    /// `minProperties`.
    package var minProperties: Int?
    /// `maxProperties`.
    package var maxProperties: Int?
    /// `minContains`.
    package var minContains: Int?
    /// `maxContains`.
    package var maxContains: Int?

    /// No bounds.
    package static let none = SchemaConstraints()
}

extension Schema {
    /// Bounds of values.
    package var constraints: SchemaConstraints { limits?.value ?? .none }

    /// Whether any bound is written.
    package var hasConstraints: Bool { limits != nil }

    /// `uniqueItems`.
    package var uniqueItems: Bool { limits?.value.uniqueItems ?? false }
}
