package import OpenAPIVocabulary
package import SourceTree

/// The body of a request (OpenAPI 3.2, Request Body Object).
package struct RequestBody: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The description in Markdown.
    package let description: String?
    /// The possible media types in the order of the document.
    package let content: [MediaTypeEntry]
    /// The `required` field, or `false` if it is missing.
    package let isRequired: Bool
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A response to an operation (OpenAPI 3.2, Response Object).
package struct Response: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// A one-line summary (3.2).
    package let summary: String?
    /// The description in Markdown.
    package let description: String?
    /// The header fields in the order of the document.
    package let headers: [Named<Referenceable<Header>>]
    /// The possible media types in the order of the document.
    package let content: [MediaTypeEntry]
    /// The links to operations that can be called with values of the response.
    package let links: [Named<Referenceable<Link>>]
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A media type of a body and its description.
package struct MediaTypeEntry: Sendable {
    /// The media type, for example `application/json; charset=utf-8`.
    package let type: String
    /// The source location of the key.
    package let location: SourceLocation
    /// The description of the body. A reference (3.2) is resolved.
    package let media: MediaType
}

/// The description of a body (OpenAPI 3.2, Media Type Object).
package struct MediaType: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The schema of the whole body.
    package let schema: Schema?
    /// The schema of an item of a stream, for example of `text/event-stream` (3.2).
    package let itemSchema: Schema?
    /// The `example` field.
    package let example: Node?
    /// The `examples` field.
    package let examples: [Named<Referenceable<Example>>]
    /// The encodings of properties as form fields or parts.
    package let encoding: [Named<Encoding>]
    /// The encodings of the first parts by position (3.2).
    package let prefixEncoding: [Encoding]
    /// The encoding of all further parts (3.2).
    package let itemEncoding: Encoding?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// The encoding of a property as a form field or a part (OpenAPI 3.2, Encoding Object).
package struct Encoding: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The media type of the part, or several media types separated by commas.
    package let contentType: String?
    /// The further header fields of the part.
    package let headers: [Named<Referenceable<Header>>]
    /// The `style` field.
    package let style: ParameterStyle?
    /// The `explode` field.
    package let explode: Bool?
    /// True if reserved characters are sent unencoded.
    package let allowReserved: Bool
    /// The encodings of the parts that the part consists of, by name (3.2).
    package let encoding: [Named<Encoding>]
    /// The encodings of the parts that the part consists of, by position (3.2).
    package let prefixEncoding: [Encoding]
    /// The encoding of nested parts without an encoding of their own (3.2), as an array of at most one element, because
    /// a structure cannot contain itself.
    let itemEncodings: [Encoding]
    /// The encoding of nested parts without an encoding of their own (3.2).
    package var itemEncoding: Encoding? { itemEncodings.first }
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// An example of a value (OpenAPI 3.2, Example Object).
package struct Example: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// A one-line summary.
    package let summary: String?
    /// The description in Markdown.
    package let description: String?
    /// The `value` field, or `dataValue` of 3.2.
    package let value: Node?
    /// The value on the wire (3.2).
    package let serializedValue: String?
    /// The URL of the value.
    package let externalValue: String?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A link from a response to an operation (OpenAPI 3.2, Link Object).
package struct Link: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The reference to the operation.
    package let operationReference: String?
    /// The `operationId` of the operation.
    package let operationID: String?
    /// The source location of the operation's name or reference.
    package let operationLocation: SourceLocation?
    /// The values of the parameters: constants or runtime expressions.
    package let parameters: [Named<Node>]
    /// The value of the request body.
    package let requestBody: Node?
    /// The description in Markdown.
    package let description: String?
    /// The server of the operation.
    package let server: Server?
    /// The `x-…` fields.
    package let extensions: [Extension]
}
