package import SourceTree

/// The keywords that nearly every schema has.
struct SchemaTyping: Sendable {
    var types: [SchemaType] = []
    var typeLocation: SourceLocation?
    var format: String?
    var boolean: Bool?
    var isNullable = false
    var isDeprecated = false
    var isReadOnly = false
    var isWriteOnly = false
    var hasKeywordsBesideReference = false
}

extension Schema {
    /// The `type` keyword without `null`, in the order of the document. It is empty if there is no type.
    package var types: [SchemaType] { typing.types }

    /// The source location of the value of `type`.
    package var typeLocation: SourceLocation? { typing.typeLocation }

    /// The `format` keyword, for example `date-time`.
    package var format: String? { typing.format }

    /// The value of a Boolean schema: `true` allows any value, and `false` allows none.
    package var boolean: Bool? { typing.boolean }

    /// True if the schema has `nullable: true` (in any version) or `null` in `type`. Null in `enum`, in `const` and in
    /// branches is not considered.
    package var isNullable: Bool { typing.isNullable }

    /// The `deprecated` keyword.
    package var isDeprecated: Bool { typing.isDeprecated }

    /// The `readOnly` keyword, for members of responses only.
    package var isReadOnly: Bool { typing.isReadOnly }

    /// The `writeOnly` keyword, for members of requests only.
    package var isWriteOnly: Bool { typing.isWriteOnly }

    /// True if the schema has a `$ref` and other keywords than `summary`, `description` and extensions.
    package var hasKeywordsBesideReference: Bool { typing.hasKeywordsBesideReference }
}
