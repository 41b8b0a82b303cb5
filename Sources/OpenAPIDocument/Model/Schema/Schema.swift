package import SourceTree

/// A type, as a document describes it (OpenAPI 3.2, Schema Object; JSON Schema 2020-12).
///
/// Two schemas are the same where they are the same object: each place of a document is parsed once, and
/// ``pointer`` tells which. Keywords sit in groups that share storage, because most of a large document's
/// schemas have two or three keywords and the keywords that are rare would make each of them large.
package final class Schema: Sendable {
    /// The place, which is the schema's identity.
    package let pointer: Pointer
    /// Where it begins.
    package let location: SourceLocation
    /// `type`, `nullable`, `format` and the flags.
    let typing: SchemaTyping
    /// What it refers to; then most other keywords are absent, see ``hasKeywordsBesideReference``.
    package let reference: Reference?
    /// `title`, `description` and other text.
    let annotations: Shared<SchemaAnnotations>?
    /// Properties, items and composition.
    let structure: Shared<SchemaStructure>?
    /// Bounds of values.
    let limits: Shared<SchemaConstraints>?
    /// Everything that few schemas have.
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

/// A value behind a reference, so that what holds it stays small.
final class Shared<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

/// A type of JSON (OpenAPI 3.2, Data Types); `null` is ``Schema/isNullable``.
package enum SchemaType: String, Hashable, Sendable, CaseIterable {
    /// Text.
    case string
    /// A number, whole or not.
    case number
    /// A whole number.
    case integer
    /// `true` or `false`.
    case boolean
    /// Keys and values.
    case object
    /// A list.
    case array
}
