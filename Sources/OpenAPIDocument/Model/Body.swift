package import OpenAPIVocabulary
package import SourceTree

/// What a request carries (OpenAPI 3.2, Request Body Object).
package struct RequestBody: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// Markdown.
    package let description: String?
    /// The media types it may have, in written order.
    package let content: [MediaTypeEntry]
    /// `required`; `false` where it is not written.
    package let isRequired: Bool
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// What an operation answers (OpenAPI 3.2, Response Object).
package struct Response: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// One line (3.2).
    package let summary: String?
    /// Markdown.
    package let description: String?
    /// The header fields in written order.
    package let headers: [Named<Referenceable<Header>>]
    /// The media types it may have, in written order.
    package let content: [MediaTypeEntry]
    /// What can be asked next.
    package let links: [Named<Referenceable<Link>>]
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// A body under its media type.
package struct MediaTypeEntry: Sendable {
    /// As written, for example `application/json; charset=utf-8`.
    package let type: String
    /// Where the type is written.
    package let location: SourceLocation
    /// The shape of the body; a reference of 3.2 is followed already.
    package let media: MediaType
}

/// The shape of a body (OpenAPI 3.2, Media Type Object).
package struct MediaType: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The whole body.
    package let schema: Schema?
    /// One item of a body that is a stream of them, for example of `text/event-stream` (3.2).
    package let itemSchema: Schema?
    /// `example`.
    package let example: Node?
    /// `examples`.
    package let examples: [Named<Referenceable<Example>>]
    /// How properties become form fields or parts.
    package let encoding: [Named<Encoding>]
    /// How the first parts are written, by position (3.2).
    package let prefixEncoding: [Encoding]
    /// How all further parts are written (3.2).
    package let itemEncoding: Encoding?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// How a property becomes a form field or a part (OpenAPI 3.2, Encoding Object).
package struct Encoding: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The part's media type, possibly several with commas between.
    package let contentType: String?
    /// Further header fields of the part.
    package let headers: [Named<Referenceable<Header>>]
    /// `style` as written.
    package let style: ParameterStyle?
    /// `explode` as written.
    package let explode: Bool?
    /// Whether reserved characters are sent as they are.
    package let allowReserved: Bool
    /// How the parts are written that the part is made of, by their names (3.2).
    package let encoding: [Named<Encoding>]
    /// How the parts are written that the part is made of, by their positions (3.2).
    package let prefixEncoding: [Encoding]
    /// How those parts of the part are written that have no encoding of their own: one or none (3.2).
    let itemEncodings: [Encoding]
    /// How those parts of the part are written that have no encoding of their own (3.2).
    package var itemEncoding: Encoding? { itemEncodings.first }
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// An example of a value (OpenAPI 3.2, Example Object).
package struct Example: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// One line.
    package let summary: String?
    /// Markdown.
    package let description: String?
    /// `value`, or `dataValue` of 3.2.
    package let value: Node?
    /// The value as it is on the wire (3.2).
    package let serializedValue: String?
    /// The address of the value.
    package let externalValue: String?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// What can be asked once a response is there (OpenAPI 3.2, Link Object).
package struct Link: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The operation by its place.
    package let operationReference: String?
    /// The operation by its `operationId`.
    package let operationID: String?
    /// Where the operation is named.
    package let operationLocation: SourceLocation?
    /// The values to pass: constants or runtime expressions.
    package let parameters: [Named<Node>]
    /// The body to pass.
    package let requestBody: Node?
    /// Markdown.
    package let description: String?
    /// Where to ask.
    package let server: Server?
    /// `x-…` fields.
    package let extensions: [Extension]
}
