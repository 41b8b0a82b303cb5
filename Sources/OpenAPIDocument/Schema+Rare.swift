public import SourceTree

/// The keywords that few schemas have.
struct RareSchemaKeywords: Sendable {
    var dynamicReference: Reference?
    var constant: Node?
    var patternProperties: [SchemaProperty] = []
    var propertyNames: Schema?
    var unevaluatedProperties: AdditionalProperties = .unspecified
    var prefixItems: [Schema] = []
    var contains: Schema?
    var not: Schema?
    var discriminator: Discriminator?
    var definitions: [Named<Schema>] = []
    var id: String?
    var anchor: String?
    var dynamicAnchor: String?
    var isRecursiveAnchor = false
    var contentEncoding: String?
    var contentMediaType: String?
    var contentSchema: Schema?
    var xml: Node?
}

/// How to tell the branches of a union apart (OpenAPI 3.2, Discriminator Object).
public struct Discriminator: Sendable {
    /// A tag's value and the schema it stands for.
    public struct Entry: Sendable {
        /// The value of the tag.
        public let key: String
        /// A schema's name, or a reference.
        public let value: String
        /// Where the key is written.
        public let location: SourceLocation
        /// The schema that `value` names; `nil` where there is none, which is reported.
        public let target: Pointer?
    }

    /// Where it is written.
    public let location: SourceLocation
    /// The property that holds the tag.
    public let propertyName: String
    /// The tags that are not their schema's name, in written order.
    public let mapping: [Entry]
    /// The schema for a tag that is absent or not known, as written (3.2).
    public let defaultMapping: String?
    /// The schema that `defaultMapping` names.
    public let defaultTarget: Pointer?
    /// `x-…` fields.
    public let extensions: [Extension]
}

extension Schema {
    /// The value of the tag by which a union knows the schema, as extensions of Swagger 2.0 say it, which has no mapping.
    public var discriminatorValue: String? {
        let names = ["x-ms-discriminator-value", "x-discriminator-value"]
        return extensions.first { names.contains($0.name) }?.value.text
    }

    /// Whether it has any keyword of those that few schemas have.
    public var hasRareKeywords: Bool { rare != nil }

    /// `$dynamicRef` (2020-12) or `$recursiveRef` (2019-09), resolved to the nearest enclosing schema that has the
    /// anchor, else to the one place in the file that has it.
    public var dynamicReference: Reference? { rare?.value.dynamicReference }

    /// `const`.
    public var constant: Node? { rare?.value.constant }

    /// `patternProperties`; the names are regular expressions.
    public var patternProperties: [SchemaProperty] { rare?.value.patternProperties ?? [] }

    /// `propertyNames`.
    public var propertyNames: Schema? { rare?.value.propertyNames }

    /// `unevaluatedProperties`.
    public var unevaluatedProperties: AdditionalProperties { rare?.value.unevaluatedProperties ?? .unspecified }

    /// `prefixItems`.
    public var prefixItems: [Schema] { rare?.value.prefixItems ?? [] }

    /// `contains`.
    public var contains: Schema? { rare?.value.contains }

    /// `not`.
    public var not: Schema? { rare?.value.not }

    /// `discriminator`.
    public var discriminator: Discriminator? { rare?.value.discriminator }

    /// `$defs`, and `definitions` of older drafts.
    public var definitions: [Named<Schema>] { rare?.value.definitions ?? [] }

    /// `$id`.
    public var id: String? { rare?.value.id }

    /// `$anchor`.
    public var anchor: String? { rare?.value.anchor }

    /// `$dynamicAnchor`.
    public var dynamicAnchor: String? { rare?.value.dynamicAnchor }

    /// `$recursiveAnchor: true` (2019-09).
    public var isRecursiveAnchor: Bool { rare?.value.isRecursiveAnchor ?? false }

    /// `contentEncoding`, for example `base64`.
    public var contentEncoding: String? { rare?.value.contentEncoding }

    /// `contentMediaType`, for example `image/png`.
    public var contentMediaType: String? { rare?.value.contentMediaType }

    /// `contentSchema`: the shape of what the text holds.
    public var contentSchema: Schema? { rare?.value.contentSchema }

    /// `xml`, as written (OpenAPI 3.2, XML Object).
    public var xml: Node? { rare?.value.xml }
}
