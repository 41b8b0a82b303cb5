public import SourceTree

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
public struct SchemaProperty: Sendable {
    /// The name on the wire.
    public let name: String
    /// Where the name is written.
    public let location: SourceLocation
    /// The shape of its value.
    public let schema: Schema
}

/// A name of `required`.
public struct RequiredName: Hashable, Sendable {
    /// The property's name.
    public let name: String
    /// Where it is written.
    public let location: SourceLocation
}

/// What `additionalProperties` says (JSON Schema 2020-12 §10.3.2.3).
public enum AdditionalProperties: Sendable {
    /// Nothing is written; anything is allowed.
    case unspecified
    /// `true` or `false`.
    case allowed(Bool, location: SourceLocation)
    /// The shape of all values that are not declared.
    case schema(Schema)
}

extension Schema {
    /// `properties`, in written order.
    public var properties: [SchemaProperty] { structure?.value.properties ?? [] }

    /// `required`, in written order.
    public var required: [RequiredName] { structure?.value.required ?? [] }

    /// `additionalProperties`.
    public var additionalProperties: AdditionalProperties { structure?.value.additionalProperties ?? .unspecified }

    /// `items`.
    public var items: Schema? { structure?.value.items }

    /// `allOf`.
    public var allOf: [Schema] { structure?.value.allOf ?? [] }

    /// `oneOf`.
    public var oneOf: [Schema] { structure?.value.oneOf ?? [] }

    /// `anyOf`.
    public var anyOf: [Schema] { structure?.value.anyOf ?? [] }

    /// `enum`; `nil` where it is not written.
    public var enumeration: [Node]? { structure?.value.enumeration }

    /// Where the key `enum` is written.
    public var enumLocation: SourceLocation? { structure?.value.enumLocation }
}
