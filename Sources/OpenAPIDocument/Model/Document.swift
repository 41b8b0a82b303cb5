package import SourceTree

/// An OpenAPI document, in one shape for 3.0, 3.1 and 3.2 (OpenAPI 3.2, OpenAPI Object).
package struct Document {
    /// The version it says it follows.
    package let version: OpenAPIVersion
    /// The file it was read from.
    package let fileID: FileID
    /// Where it begins.
    package let location: SourceLocation
    /// `$self`, the base of its relative references (3.2).
    package let selfURI: String?
    /// What the document says of itself.
    package let info: Info
    /// Where the API is served.
    package let servers: [Server]
    /// The paths in written order.
    package let paths: [PathEntry]
    /// Requests that the API sends (3.1; `x-webhooks` in 3.0).
    package let webhooks: [WebhookEntry]
    /// What is declared for use elsewhere.
    package let components: Components
    /// What every operation demands that says nothing itself; `nil` where it is not written.
    package let security: [SecurityRequirement]?
    /// The tags in written order.
    package let tags: [Tag]
    /// `externalDocs`.
    package let externalDocumentation: ExternalDocumentation?
    /// `x-…` fields of the root.
    package let extensions: [Extension]
    /// The objects that its references resolve to.
    package let references: ReferenceIndex
}

/// A path and what it offers (OpenAPI 3.2, Paths Object).
package struct PathEntry: Sendable {
    /// The template, for example `/customers/{id}`.
    package let path: String
    /// Where the template is written.
    package let location: SourceLocation
    /// Its operations.
    package let item: PathItem
}

/// A request that the API sends (OpenAPI 3.1, OpenAPI Object, `webhooks`).
package struct WebhookEntry: Sendable {
    /// Its name.
    package let name: String
    /// Where the name is written.
    package let location: SourceLocation
    /// Its operations.
    package let item: PathItem
}
