package import SourceTree

/// The constraints of values (JSON Schema 2020-12, Validation, section 6), which are the same for 3.0 and 3.1.
package struct SchemaConstraints: Sendable {
    /// A bound of a number.
    package struct Bound: Hashable, Sendable {
        /// The value, or the nearest `Double` if the number has no exact one.
        package let value: Double
        /// The value as it is written in the document.
        package let text: String
        /// True if the bound itself is not allowed (`exclusiveMinimum` of either version).
        package let isExclusive: Bool
        /// The source location.
        package let location: SourceLocation
    }

    /// The `minimum` or `exclusiveMinimum` keyword.
    package var minimum: Bound?
    /// The `maximum` or `exclusiveMaximum` keyword.
    package var maximum: Bound?
    /// The `multipleOf` keyword.
    package var multipleOf: Double?
    /// The `minLength` keyword, in Unicode scalars.
    package var minLength: Int?
    /// The `maxLength` keyword, in Unicode scalars.
    package var maxLength: Int?
    /// The `pattern` keyword, a regular expression of ECMA-262.
    package var pattern: String?
    /// The `minItems` keyword.
    package var minItems: Int?
    /// The `maxItems` keyword.
    package var maxItems: Int?
    /// The `uniqueItems` keyword.
    package var uniqueItems = false
    /// The `minProperties` keyword.
    package var minProperties: Int?
    /// The `maxProperties` keyword.
    package var maxProperties: Int?
    /// The `minContains` keyword.
    package var minContains: Int?
    /// The `maxContains` keyword.
    package var maxContains: Int?

    /// An instance without constraints.
    package static let none = SchemaConstraints()
}

extension Schema {
    /// The constraints of values.
    package var constraints: SchemaConstraints { limits?.value ?? .none }

    /// True if the schema has any constraint.
    package var hasConstraints: Bool { limits != nil }

    /// The `uniqueItems` keyword.
    package var uniqueItems: Bool { limits?.value.uniqueItems ?? false }
}
