package import SourceTree

/// One request and its responses (OpenAPI 3.2, Operation Object).
package struct Operation: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// `operationId`.
    package let operationID: String?
    /// Where the `operationId` is written.
    package let idLocation: SourceLocation?
    /// One line.
    package let summary: String?
    /// Markdown.
    package let description: String?
    /// The names of the groups it belongs to.
    package let tags: [String]
    /// Its parameters, which come before those of the path of the same name and place.
    package let parameters: [Referenceable<Parameter>]
    /// `requestBody`.
    package let requestBody: Referenceable<RequestBody>?
    /// The responses in written order.
    package let responses: [ResponseEntry]
    /// Requests that the API sends later.
    package let callbacks: [Named<Referenceable<Callback>>]
    /// What it demands; empty where it demands nothing, `nil` where the document's own applies.
    package let security: [SecurityRequirement]?
    /// Its own servers; empty where the path's apply.
    package let servers: [Server]
    /// `deprecated`.
    package let isDeprecated: Bool
    /// `externalDocs`.
    package let externalDocumentation: ExternalDocumentation?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// A response under its status (OpenAPI 3.2, Responses Object).
package struct ResponseEntry: Sendable {
    /// `200`, `4XX` (always with a capital `X`) or `default`.
    package let key: String
    /// Where the key is written.
    package let location: SourceLocation
    /// The response.
    package let response: Referenceable<Response>
}

/// Requests that the API sends in the course of an operation (OpenAPI 3.2, Callback Object).
package struct Callback: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The requests in written order.
    package let entries: [CallbackEntry]
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// A request that the API sends, under the expression that gives its address.
package struct CallbackEntry: Sendable {
    /// For example `{$request.body#/callbackURL}`.
    package let expression: String
    /// Where the expression is written.
    package let location: SourceLocation
    /// Its operations.
    package let item: PathItem
}
