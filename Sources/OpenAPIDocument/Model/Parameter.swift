package import OpenAPIVocabulary
package import SourceTree

/// A value that a request carries beside its body (OpenAPI 3.2, Parameter Object).
package struct Parameter: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// Its name on the wire.
    package let name: String
    /// Where the name is written.
    package let nameLocation: SourceLocation
    /// Where it goes.
    package let place: ParameterLocation
    /// `style` as written; the default depends on the place.
    package let style: ParameterStyle?
    /// `explode` as written; the default depends on the style.
    package let explode: Bool?
    /// `required`; always `true` in a path.
    package let isRequired: Bool
    /// `deprecated`.
    package let isDeprecated: Bool
    /// Whether reserved characters are sent as they are.
    package let allowReserved: Bool
    /// Whether `?name=` may be sent.
    package let allowEmptyValue: Bool
    /// Markdown.
    package let description: String?
    /// The shape of the value; `nil` where `content` gives it.
    package let schema: Schema?
    /// The one media type the value is written in, where it is not written by a style.
    package let content: [MediaTypeEntry]
    /// `example`.
    package let example: Node?
    /// `examples`.
    package let examples: [Named<Referenceable<Example>>]
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// A field of a response's or a part's header (OpenAPI 3.2, Header Object).
package struct Header: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// Markdown.
    package let description: String?
    /// `required`.
    package let isRequired: Bool
    /// `deprecated`.
    package let isDeprecated: Bool
    /// `style` as written; `simple` is the only one the specification allows.
    package let style: ParameterStyle?
    /// `explode` as written.
    package let explode: Bool?
    /// The shape of the value; `nil` where `content` gives it.
    package let schema: Schema?
    /// The one media type the value is written in.
    package let content: [MediaTypeEntry]
    /// `example`.
    package let example: Node?
    /// `examples`.
    package let examples: [Named<Referenceable<Example>>]
    /// `x-…` fields.
    package let extensions: [Extension]
}
