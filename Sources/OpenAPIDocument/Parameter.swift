public import OpenAPIVocabulary
public import SourceTree

/// A value that a request carries beside its body (OpenAPI 3.2, Parameter Object).
public struct Parameter: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// Its name on the wire.
    public let name: String
    /// Where the name is written.
    public let nameLocation: SourceLocation
    /// Where it goes.
    public let place: ParameterLocation
    /// `style` as written; the default depends on the place.
    public let style: ParameterStyle?
    /// `explode` as written; the default depends on the style.
    public let explode: Bool?
    /// `required`; always `true` in a path.
    public let isRequired: Bool
    /// `deprecated`.
    public let isDeprecated: Bool
    /// Whether reserved characters are sent as they are.
    public let allowReserved: Bool
    /// Whether `?name=` may be sent.
    public let allowEmptyValue: Bool
    /// Markdown.
    public let description: String?
    /// The shape of the value; `nil` where `content` gives it.
    public let schema: Schema?
    /// The one media type the value is written in, where it is not written by a style.
    public let content: [MediaTypeEntry]
    /// `example`.
    public let example: Node?
    /// `examples`.
    public let examples: [Named<Referenceable<Example>>]
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// A field of a response's or a part's header (OpenAPI 3.2, Header Object).
public struct Header: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// Markdown.
    public let description: String?
    /// `required`.
    public let isRequired: Bool
    /// `deprecated`.
    public let isDeprecated: Bool
    /// `style` as written; `simple` is the only one the specification allows.
    public let style: ParameterStyle?
    /// `explode` as written.
    public let explode: Bool?
    /// The shape of the value; `nil` where `content` gives it.
    public let schema: Schema?
    /// The one media type the value is written in.
    public let content: [MediaTypeEntry]
    /// `example`.
    public let example: Node?
    /// `examples`.
    public let examples: [Named<Referenceable<Example>>]
    /// `x-…` fields.
    public let extensions: [Extension]
}
