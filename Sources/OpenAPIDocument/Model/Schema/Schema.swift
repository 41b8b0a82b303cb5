package import SourceTree

/// A schema (OpenAPI 3.2, Schema Object; JSON Schema 2020-12).
///
/// Two schemas are equal if they are the same object: each place of a document is parsed once, and ``pointer``
/// identifies the place. The keywords are stored in groups. Most schemas of large documents have two or three keywords,
/// and the rare keywords would make each schema large.
package final class Schema: Sendable {
    /// The JSON pointer, which is the identity of the schema.
    package let pointer: Pointer
    /// The source location of the schema's beginning.
    package let location: SourceLocation
    /// The keywords `type`, `nullable` and `format`, and the flags.
    let typing: SchemaTyping
    /// The `$ref` keyword. Most other keywords are then missing; see ``hasKeywordsBesideReference``.
    package let reference: Reference?
    /// The keywords that describe the value, such as `title` and `description`.
    let annotations: Shared<SchemaAnnotations>?
    /// The keywords for properties, items and composition.
    let structure: Shared<SchemaStructure>?
    /// The constraints of values.
    let limits: Shared<SchemaConstraints>?
    /// The keywords that few schemas have.
    let rare: Shared<RareSchemaKeywords>?

    init(
        pointer: Pointer,
        location: SourceLocation,
        typing: SchemaTyping,
        reference: Reference? = nil,
        annotations: Shared<SchemaAnnotations>? = nil,
        structure: Shared<SchemaStructure>? = nil,
        limits: Shared<SchemaConstraints>? = nil,
        rare: Shared<RareSchemaKeywords>? = nil
    ) {
        self.pointer = pointer
        self.location = location
        self.typing = typing
        self.reference = reference
        self.annotations = annotations
        self.structure = structure
        self.limits = limits
        self.rare = rare
    }
}

/// A value in shared storage, which keeps the type that contains it small.
final class Shared<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

/// A type of JSON values (OpenAPI 3.2, Data Types). Null is not among them; see ``Schema/isNullable``.
package enum SchemaType: String, Hashable, Sendable, CaseIterable {
    /// A string.
    case string
    /// A number with or without a fraction.
    case number
    /// A number without a fraction.
    case integer
    /// A Boolean value, `true` or `false`.
    case boolean
    /// An object, which has members.
    case object
    /// An array.
    case array
}
