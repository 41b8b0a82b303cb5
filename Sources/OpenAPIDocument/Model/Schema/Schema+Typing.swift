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
    /// `type`, without `null`, in written order; empty where no type is written.
    package var types: [SchemaType] { typing.types }

    /// Where the value of `type` is written.
    package var typeLocation: SourceLocation? { typing.typeLocation }

    /// `format`, for example `date-time`.
    package var format: String? { typing.format }

    /// For the schemas `true` (anything) and `false` (nothing) their value.
    package var boolean: Bool? { typing.boolean }

    /// Whether `nullable: true` (in any version) or a `null` in `type` says so. What `enum`, `const` and
    /// branches say of null is not in it.
    package var isNullable: Bool { typing.isNullable }

    /// `deprecated`.
    package var isDeprecated: Bool { typing.isDeprecated }

    /// `readOnly`: only in responses.
    package var isReadOnly: Bool { typing.isReadOnly }

    /// `writeOnly`: only in requests.
    package var isWriteOnly: Bool { typing.isWriteOnly }

    /// Whether keywords other than `summary`, `description` and extensions stand beside a `$ref`.
    package var hasKeywordsBesideReference: Bool { typing.hasKeywordsBesideReference }
}
