public import SourceTree

/// One request and its responses (OpenAPI 3.2, Operation Object).
public struct Operation: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// `operationId`.
    public let operationID: String?
    /// Where the `operationId` is written.
    public let idLocation: SourceLocation?
    /// One line.
    public let summary: String?
    /// Markdown.
    public let description: String?
    /// The names of the groups it belongs to.
    public let tags: [String]
    /// Its parameters, which come before those of the path of the same name and place.
    public let parameters: [Referenceable<Parameter>]
    /// `requestBody`.
    public let requestBody: Referenceable<RequestBody>?
    /// The responses in written order.
    public let responses: [ResponseEntry]
    /// Requests that the API sends later.
    public let callbacks: [Named<Referenceable<Callback>>]
    /// What it demands; empty where it demands nothing, `nil` where the document's own applies.
    public let security: [SecurityRequirement]?
    /// Its own servers; empty where the path's apply.
    public let servers: [Server]
    /// `deprecated`.
    public let isDeprecated: Bool
    /// `externalDocs`.
    public let externalDocumentation: ExternalDocumentation?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// A response under its status (OpenAPI 3.2, Responses Object).
public struct ResponseEntry: Sendable {
    /// `200`, `4XX` (always with a capital `X`) or `default`.
    public let key: String
    /// Where the key is written.
    public let location: SourceLocation
    /// The response.
    public let response: Referenceable<Response>
}

/// Requests that the API sends in the course of an operation (OpenAPI 3.2, Callback Object).
public struct Callback: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The requests in written order.
    public let entries: [CallbackEntry]
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// A request that the API sends, under the expression that gives its address.
public struct CallbackEntry: Sendable {
    /// For example `{$request.body#/callbackURL}`.
    public let expression: String
    /// Where the expression is written.
    public let location: SourceLocation
    /// Its operations.
    public let item: PathItem
}
