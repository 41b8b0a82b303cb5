public import SourceTree

/// An OpenAPI document, in one shape for 3.0, 3.1 and 3.2 (OpenAPI 3.2, OpenAPI Object).
public struct Document: Sendable {
    /// The version it says it follows.
    public let version: OpenAPIVersion
    /// The file it was read from.
    public let fileID: FileID
    /// Where it begins.
    public let location: SourceLocation
    /// `$self`, the base of its relative references (3.2).
    public let selfURI: String?
    /// What the document says of itself.
    public let info: Info
    /// Where the API is served.
    public let servers: [Server]
    /// The paths in written order.
    public let paths: [PathEntry]
    /// Requests that the API sends (3.1; `x-webhooks` in 3.0).
    public let webhooks: [WebhookEntry]
    /// What is declared for use elsewhere.
    public let components: Components
    /// What every operation demands that says nothing itself; `nil` where it is not written.
    public let security: [SecurityRequirement]?
    /// The tags in written order.
    public let tags: [Tag]
    /// `externalDocs`.
    public let externalDocumentation: ExternalDocumentation?
    /// `x-…` fields of the root.
    public let extensions: [Extension]
}

/// A path and what it offers (OpenAPI 3.2, Paths Object).
public struct PathEntry: Sendable {
    /// The template, for example `/customers/{id}`.
    public let path: String
    /// Where the template is written.
    public let location: SourceLocation
    /// Its operations.
    public let item: PathItem
}

/// A request that the API sends (OpenAPI 3.1, OpenAPI Object, `webhooks`).
public struct WebhookEntry: Sendable {
    /// Its name.
    public let name: String
    /// Where the name is written.
    public let location: SourceLocation
    /// Its operations.
    public let item: PathItem
}
