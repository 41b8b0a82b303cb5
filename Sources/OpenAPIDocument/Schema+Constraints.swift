public import SourceTree

/// Bounds of values (JSON Schema 2020-12, Validation §6), the same for 3.0 and 3.1.
public struct SchemaConstraints: Sendable {
    /// A bound of a number.
    public struct Bound: Hashable, Sendable {
        /// The bound; where the document's number fits no `Double` exactly, the nearest.
        public let value: Double
        /// The bound as written.
        public let text: String
        /// Whether the bound itself is left out (`exclusiveMinimum` of either version).
        public let isExclusive: Bool
        /// Where it is written.
        public let location: SourceLocation
    }

    /// `minimum` or `exclusiveMinimum`.
    public var minimum: Bound?
    /// `maximum` or `exclusiveMaximum`.
    public var maximum: Bound?
    /// `multipleOf`.
    public var multipleOf: Double?
    /// `minLength`, in Unicode scalars.
    public var minLength: Int?
    /// `maxLength`, in Unicode scalars.
    public var maxLength: Int?
    /// `pattern`, a regular expression of ECMA-262.
    public var pattern: String?
    /// `minItems`.
    public var minItems: Int?
    /// `maxItems`.
    public var maxItems: Int?
    /// `uniqueItems`.
    public var uniqueItems = false
    /// `minProperties`.
    public var minProperties: Int?
    /// `maxProperties`.
    public var maxProperties: Int?
    /// `minContains`.
    public var minContains: Int?
    /// `maxContains`.
    public var maxContains: Int?

    /// No bounds.
    public static let none = SchemaConstraints()
}

extension Schema {
    /// Bounds of values.
    public var constraints: SchemaConstraints { limits?.value ?? .none }

    /// Whether any bound is written.
    public var hasConstraints: Bool { limits != nil }

    /// `uniqueItems`.
    public var uniqueItems: Bool { limits?.value.uniqueItems ?? false }
}
