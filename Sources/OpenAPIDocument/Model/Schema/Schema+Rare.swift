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

/// The discriminator of a union's branches (OpenAPI 3.2, Discriminator Object).
package struct Discriminator: Sendable {
    /// A value of the discriminator property and the schema that it selects.
    package struct Entry: Sendable {
        /// The value of the discriminator property.
        package let key: String
        /// The name of a schema, or a reference.
        package let value: String
        /// The source location of the key.
        package let location: SourceLocation
        /// The schema that `value` refers to, or `nil` if there is none, which is reported.
        package let target: Pointer?
    }

    /// The source location.
    package let location: SourceLocation
    /// The name of the discriminator property.
    package let propertyName: String
    /// The entries of the mapping in the order of the document.
    package let mapping: [Entry]
    /// The schema for a value that is missing or unknown, as it is written (3.2).
    package let defaultMapping: String?
    /// The schema that `defaultMapping` refers to.
    package let defaultTarget: Pointer?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

extension Schema {
    /// The discriminator value of the schema in an extension. Documents of Swagger 2.0 use one, because they have no
    /// mapping.
    package var discriminatorValue: String? {
        let names = ["x-ms-discriminator-value", "x-discriminator-value"]
        return extensions.first { names.contains($0.name) }?.value.text
    }

    /// True if the schema has any of the keywords that few schemas have.
    package var hasRareKeywords: Bool { rare != nil }

    /// The `$dynamicRef` (2020-12) or `$recursiveRef` (2019-09) keyword. It resolves to the nearest enclosing schema
    /// with the anchor, else to the only place in the file that has the anchor.
    package var dynamicReference: Reference? { rare?.value.dynamicReference }

    /// The `const` keyword.
    package var constant: Node? { rare?.value.constant }

    /// The `patternProperties` keyword. The names are regular expressions.
    package var patternProperties: [SchemaProperty] { rare?.value.patternProperties ?? [] }

    /// The `propertyNames` keyword.
    package var propertyNames: Schema? { rare?.value.propertyNames }

    /// The `unevaluatedProperties` keyword.
    package var unevaluatedProperties: AdditionalProperties { rare?.value.unevaluatedProperties ?? .unspecified }

    /// The `prefixItems` keyword.
    package var prefixItems: [Schema] { rare?.value.prefixItems ?? [] }

    /// The `contains` keyword.
    package var contains: Schema? { rare?.value.contains }

    /// The `not` keyword.
    package var not: Schema? { rare?.value.not }

    /// The `discriminator` keyword.
    package var discriminator: Discriminator? { rare?.value.discriminator }

    /// The `$defs` keyword, and `definitions` of older drafts.
    package var definitions: [Named<Schema>] { rare?.value.definitions ?? [] }

    /// The `$id` keyword.
    package var id: String? { rare?.value.id }

    /// The `$anchor` keyword.
    package var anchor: String? { rare?.value.anchor }

    /// The `$dynamicAnchor` keyword.
    package var dynamicAnchor: String? { rare?.value.dynamicAnchor }

    /// The `$recursiveAnchor: true` keyword (2019-09).
    package var isRecursiveAnchor: Bool { rare?.value.isRecursiveAnchor ?? false }

    /// The `contentEncoding` keyword, for example `base64`.
    package var contentEncoding: String? { rare?.value.contentEncoding }

    /// The `contentMediaType` keyword, for example `image/png`.
    package var contentMediaType: String? { rare?.value.contentMediaType }

    /// The `contentSchema` keyword, the schema of the encoded content.
    package var contentSchema: Schema? { rare?.value.contentSchema }

    /// The `xml` keyword (OpenAPI 3.2, XML Object).
    package var xml: Node? { rare?.value.xml }
}
