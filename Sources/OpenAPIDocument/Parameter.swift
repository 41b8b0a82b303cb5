public import SourceTree

/// Where a parameter goes (OpenAPI 3.2, Parameter Locations).
public enum ParameterPlace: String, Hashable, Sendable, CaseIterable {
    /// `/customers/{id}`.
    case path
    /// `?page=2`.
    case query
    /// The whole query as one value (3.2).
    case querystring
    /// A header field.
    case header
    /// A pair of the `Cookie` header.
    case cookie
}

/// How a value becomes text (OpenAPI 3.2, Style Values).
public enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
    /// `;color=blue`.
    case matrix
    /// `.blue.black`.
    case label
    /// `blue,black`.
    case simple
    /// `color=blue&color=black`.
    case form
    /// `color=blue%20black`.
    case spaceDelimited
    /// `color=blue%7Cblack`.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`.
    case deepObject
    /// `color=blue; color=black`, without percent encoding (3.2).
    case cookie
}

/// A value that a request carries beside its body (OpenAPI 3.2, Parameter Object).
public struct Parameter: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// Its name on the wire.
    public let name: String
    /// Where the name is written.
    public let nameLocation: SourceLocation
    /// Where it goes.
    public let place: ParameterPlace
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
