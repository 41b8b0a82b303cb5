package import SourceTree

/// The keywords that apply schemas to parts of a value, and those that list values.
struct SchemaStructure: Sendable {
    var properties: [SchemaProperty] = []
    var required: [RequiredName] = []
    var additionalProperties: AdditionalProperties = .unspecified
    var items: Schema?
    var allOf: [Schema] = []
    var oneOf: [Schema] = []
    var anyOf: [Schema] = []
    var enumeration: [Node]?
    var enumLocation: SourceLocation?
}

/// A property under its name.
package struct SchemaProperty: Sendable {
    /// The name on the wire.
    package let name: String
    /// Where the name is written.
    package let location: SourceLocation
    /// The shape of its value.
    package let schema: Schema
}

/// A name of `required`.
package struct RequiredName: Hashable, Sendable {
    /// The property's name.
    package let name: String
    /// Where it is written.
    package let location: SourceLocation
}

/// What `additionalProperties` says (JSON Schema 2020-12 §10.3.2.3).
package enum AdditionalProperties: Sendable {
    /// Nothing is written; anything is allowed.
    case unspecified
    /// `true` or `false`.
    case allowed(Bool, location: SourceLocation)
    /// The shape of all values that are not declared.
    case schema(Schema)
}

extension Schema {
    /// `properties`, in written order.
    package var properties: [SchemaProperty] { structure?.value.properties ?? [] }

    /// `required`, in written order.
    package var required: [RequiredName] { structure?.value.required ?? [] }

    /// `additionalProperties`.
    package var additionalProperties: AdditionalProperties { structure?.value.additionalProperties ?? .unspecified }

    /// `items`.
    package var items: Schema? { structure?.value.items }

    /// `allOf`.
    package var allOf: [Schema] { structure?.value.allOf ?? [] }

    /// `oneOf`.
    package var oneOf: [Schema] { structure?.value.oneOf ?? [] }

    /// `anyOf`.
    package var anyOf: [Schema] { structure?.value.anyOf ?? [] }

    /// `enum`; `nil` where it is not written.
    package var enumeration: [Node]? { structure?.value.enumeration }

    /// Where the key `enum` is written.
    package var enumLocation: SourceLocation? { structure?.value.enumLocation }
}
