package import SourceTree

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
package struct Discriminator: Sendable {
    /// A tag's value and the schema it stands for.
    package struct Entry: Sendable {
        /// The value of the tag.
        package let key: String
        /// A schema's name, or a reference.
        package let value: String
        /// Where the key is written.
        package let location: SourceLocation
        /// The schema that `value` names; `nil` where there is none, which is reported.
        package let target: Pointer?
    }

    /// Where it is written.
    package let location: SourceLocation
    /// The property that holds the tag.
    package let propertyName: String
    /// The tags that are not their schema's name, in written order.
    package let mapping: [Entry]
    /// The schema for a tag that is absent or not known, as written (3.2).
    package let defaultMapping: String?
    /// The schema that `defaultMapping` names.
    package let defaultTarget: Pointer?
    /// `x-…` fields.
    package let extensions: [Extension]
}

extension Schema {
    /// The value of the tag by which a union knows the schema, as extensions of Swagger 2.0 say it, which has no mapping.
    package var discriminatorValue: String? {
        let names = ["x-ms-discriminator-value", "x-discriminator-value"]
        return extensions.first { names.contains($0.name) }?.value.text
    }

    /// Whether it has any keyword of those that few schemas have.
    package var hasRareKeywords: Bool { rare != nil }

    /// `$dynamicRef` (2020-12) or `$recursiveRef` (2019-09), resolved to the nearest enclosing schema that has the
    /// anchor, else to the one place in the file that has it.
    package var dynamicReference: Reference? { rare?.value.dynamicReference }

    /// `const`.
    package var constant: Node? { rare?.value.constant }

    /// `patternProperties`; the names are regular expressions.
    package var patternProperties: [SchemaProperty] { rare?.value.patternProperties ?? [] }

    /// `propertyNames`.
    package var propertyNames: Schema? { rare?.value.propertyNames }

    /// `unevaluatedProperties`.
    package var unevaluatedProperties: AdditionalProperties { rare?.value.unevaluatedProperties ?? .unspecified }

    /// `prefixItems`.
    package var prefixItems: [Schema] { rare?.value.prefixItems ?? [] }

    /// `contains`.
    package var contains: Schema? { rare?.value.contains }

    /// `not`.
    package var not: Schema? { rare?.value.not }

    /// `discriminator`.
    package var discriminator: Discriminator? { rare?.value.discriminator }

    /// `$defs`, and `definitions` of older drafts.
    package var definitions: [Named<Schema>] { rare?.value.definitions ?? [] }

    /// `$id`.
    package var id: String? { rare?.value.id }

    /// `$anchor`.
    package var anchor: String? { rare?.value.anchor }

    /// `$dynamicAnchor`.
    package var dynamicAnchor: String? { rare?.value.dynamicAnchor }

    /// `$recursiveAnchor: true` (2019-09).
    package var isRecursiveAnchor: Bool { rare?.value.isRecursiveAnchor ?? false }

    /// `contentEncoding`, for example `base64`.
    package var contentEncoding: String? { rare?.value.contentEncoding }

    /// `contentMediaType`, for example `image/png`.
    package var contentMediaType: String? { rare?.value.contentMediaType }

    /// `contentSchema`: the shape of what the text holds.
    package var contentSchema: Schema? { rare?.value.contentSchema }

    /// `xml`, as written (OpenAPI 3.2, XML Object).
    package var xml: Node? { rare?.value.xml }
}
