package import OpenAPIVocabulary
package import SourceTree

/// A parameter of a request (OpenAPI 3.2, Parameter Object).
package struct Parameter: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The name on the wire.
    package let name: String
    /// The source location of the name.
    package let nameLocation: SourceLocation
    /// The location of the parameter in the request, `in`.
    package let place: ParameterLocation
    /// The `style` field. The default depends on the location.
    package let style: ParameterStyle?
    /// The `explode` field. The default depends on the style.
    package let explode: Bool?
    /// The `required` field. It is always `true` for a path parameter.
    package let isRequired: Bool
    /// The `deprecated` field.
    package let isDeprecated: Bool
    /// True if reserved characters are sent unencoded.
    package let allowReserved: Bool
    /// True if the value may be empty, as in `?name=`.
    package let allowEmptyValue: Bool
    /// The description in Markdown.
    package let description: String?
    /// The schema of the value, or `nil` if `content` describes the value.
    package let schema: Schema?
    /// The media type of a value that is not written in a style. It has at most one element.
    package let content: [MediaTypeEntry]
    /// The `example` field.
    package let example: Node?
    /// The `examples` field.
    package let examples: [Named<Referenceable<Example>>]
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A header field of a response or a part (OpenAPI 3.2, Header Object).
package struct Header: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The description in Markdown.
    package let description: String?
    /// The `required` field.
    package let isRequired: Bool
    /// The `deprecated` field.
    package let isDeprecated: Bool
    /// The `style` field. The specification allows only `simple`.
    package let style: ParameterStyle?
    /// The `explode` field.
    package let explode: Bool?
    /// The schema of the value, or `nil` if `content` describes the value.
    package let schema: Schema?
    /// The media type of the value.
    package let content: [MediaTypeEntry]
    /// The `example` field.
    package let example: Node?
    /// The `examples` field.
    package let examples: [Named<Referenceable<Example>>]
    /// The `x-…` fields.
    package let extensions: [Extension]
}
