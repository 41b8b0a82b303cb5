package import SourceTree

/// An operation: a request and its responses (OpenAPI 3.2, Operation Object).
package struct Operation: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The `operationId` field.
    package let operationID: String?
    /// The source location of the value of `operationId`.
    package let idLocation: SourceLocation?
    /// A one-line summary.
    package let summary: String?
    /// The description in Markdown.
    package let description: String?
    /// The names of the operation's tags.
    package let tags: [String]
    /// The parameters of the operation. They replace parameters of the path item with the same name and location.
    package let parameters: [Referenceable<Parameter>]
    /// The `requestBody` field.
    package let requestBody: Referenceable<RequestBody>?
    /// The responses in the order of the document.
    package let responses: [ResponseEntry]
    /// The requests that the API sends later.
    package let callbacks: [Named<Referenceable<Callback>>]
    /// The security requirements of the operation. It is empty if the operation needs no security, and `nil` if the
    /// requirements of the document apply.
    package let security: [SecurityRequirement]?
    /// The servers of the operation. It is empty if the servers of the path item apply.
    package let servers: [Server]
    /// The `deprecated` field.
    package let isDeprecated: Bool
    /// The `externalDocs` field.
    package let externalDocumentation: ExternalDocumentation?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A response and its status (OpenAPI 3.2, Responses Object).
package struct ResponseEntry: Sendable {
    /// The status: `200`, `4XX` (always with a capital `X`) or `default`.
    package let key: String
    /// The source location of the key.
    package let location: SourceLocation
    /// The response.
    package let response: Referenceable<Response>
}

/// The requests that the API sends as part of an operation (OpenAPI 3.2, Callback Object).
package struct Callback: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The requests in the order of the document.
    package let entries: [CallbackEntry]
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// The requests of a callback with the same URL.
package struct CallbackEntry: Sendable {
    /// The runtime expression of the URL, for example `{$request.body#/callbackURL}`.
    package let expression: String
    /// The source location of the expression.
    package let location: SourceLocation
    /// The operations.
    package let item: PathItem
}
