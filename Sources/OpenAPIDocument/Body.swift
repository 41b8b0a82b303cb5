public import OpenAPIVocabulary
public import SourceTree

/// What a request carries (OpenAPI 3.2, Request Body Object).
public struct RequestBody: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// Markdown.
    public let description: String?
    /// The media types it may have, in written order.
    public let content: [MediaTypeEntry]
    /// `required`; `false` where it is not written.
    public let isRequired: Bool
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// What an operation answers (OpenAPI 3.2, Response Object).
public struct Response: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// One line (3.2).
    public let summary: String?
    /// Markdown.
    public let description: String?
    /// The header fields in written order.
    public let headers: [Named<Referenceable<Header>>]
    /// The media types it may have, in written order.
    public let content: [MediaTypeEntry]
    /// What can be asked next.
    public let links: [Named<Referenceable<Link>>]
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// A body under its media type.
public struct MediaTypeEntry: Sendable {
    /// As written, for example `application/json; charset=utf-8`.
    public let type: String
    /// Where the type is written.
    public let location: SourceLocation
    /// The shape of the body; a reference of 3.2 is followed already.
    public let media: MediaType
}

/// The shape of a body (OpenAPI 3.2, Media Type Object).
public struct MediaType: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The whole body.
    public let schema: Schema?
    /// One item of a body that is a stream of them, for example of `text/event-stream` (3.2).
    public let itemSchema: Schema?
    /// `example`.
    public let example: Node?
    /// `examples`.
    public let examples: [Named<Referenceable<Example>>]
    /// How properties become form fields or parts.
    public let encoding: [Named<Encoding>]
    /// How the first parts are written, by position (3.2).
    public let prefixEncoding: [Encoding]
    /// How all further parts are written (3.2).
    public let itemEncoding: Encoding?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// How a property becomes a form field or a part (OpenAPI 3.2, Encoding Object).
public struct Encoding: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The part's media type, possibly several with commas between.
    public let contentType: String?
    /// Further header fields of the part.
    public let headers: [Named<Referenceable<Header>>]
    /// `style` as written.
    public let style: ParameterStyle?
    /// `explode` as written.
    public let explode: Bool?
    /// Whether reserved characters are sent as they are.
    public let allowReserved: Bool
    /// How the parts are written that the part is made of, by their names (3.2).
    public let encoding: [Named<Encoding>]
    /// How the parts are written that the part is made of, by their positions (3.2).
    public let prefixEncoding: [Encoding]
    /// How those parts of the part are written that have no encoding of their own: one or none (3.2).
    let itemEncodings: [Encoding]
    /// How those parts of the part are written that have no encoding of their own (3.2).
    public var itemEncoding: Encoding? { itemEncodings.first }
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// An example of a value (OpenAPI 3.2, Example Object).
public struct Example: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// One line.
    public let summary: String?
    /// Markdown.
    public let description: String?
    /// `value`, or `dataValue` of 3.2.
    public let value: Node?
    /// The value as it is on the wire (3.2).
    public let serializedValue: String?
    /// The address of the value.
    public let externalValue: String?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// What can be asked once a response is there (OpenAPI 3.2, Link Object).
public struct Link: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The operation by its place.
    public let operationReference: String?
    /// The operation by its `operationId`.
    public let operationID: String?
    /// Where the operation is named.
    public let operationLocation: SourceLocation?
    /// The values to pass: constants or runtime expressions.
    public let parameters: [Named<Node>]
    /// The body to pass.
    public let requestBody: Node?
    /// Markdown.
    public let description: String?
    /// Where to ask.
    public let server: Server?
    /// `x-…` fields.
    public let extensions: [Extension]
}
