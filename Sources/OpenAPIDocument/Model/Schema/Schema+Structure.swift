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

/// A property and its name.
package struct SchemaProperty: Sendable {
    /// The name on the wire.
    package let name: String
    /// The source location of the name.
    package let location: SourceLocation
    /// The schema of the value.
    package let schema: Schema
}

/// A name in `required`.
package struct RequiredName: Hashable, Sendable {
    /// The name of the property.
    package let name: String
    /// The source location.
    package let location: SourceLocation
}

/// The value of `additionalProperties` (JSON Schema 2020-12, section 10.3.2.3).
package enum AdditionalProperties: Sendable {
    /// The keyword is missing, so any members are allowed.
    case unspecified
    /// The value `true` or `false`.
    case allowed(Bool, location: SourceLocation)
    /// The schema of all members that are not declared.
    case schema(Schema)
}

extension Schema {
    /// The `properties` keyword, in the order of the document.
    package var properties: [SchemaProperty] { structure?.value.properties ?? [] }

    /// The `required` keyword, in the order of the document.
    package var required: [RequiredName] { structure?.value.required ?? [] }

    /// The `additionalProperties` keyword.
    package var additionalProperties: AdditionalProperties { structure?.value.additionalProperties ?? .unspecified }

    /// The `items` keyword.
    package var items: Schema? { structure?.value.items }

    /// The `allOf` keyword.
    package var allOf: [Schema] { structure?.value.allOf ?? [] }

    /// The `oneOf` keyword.
    package var oneOf: [Schema] { structure?.value.oneOf ?? [] }

    /// The `anyOf` keyword.
    package var anyOf: [Schema] { structure?.value.anyOf ?? [] }

    /// The `enum` keyword, or `nil` if it is missing.
    package var enumeration: [Node]? { structure?.value.enumeration }

    /// The source location of the key `enum`.
    package var enumLocation: SourceLocation? { structure?.value.enumLocation }
}
