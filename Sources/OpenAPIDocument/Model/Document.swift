package import SourceTree

/// An OpenAPI document, with the same structure for 3.0, 3.1 and 3.2 (OpenAPI 3.2, OpenAPI Object).
package struct Document {
    /// The version that the document declares.
    package let version: OpenAPIVersion
    /// The file of the document.
    package let fileID: FileID
    /// The source location of the document's beginning.
    package let location: SourceLocation
    /// `$self`, the base URI of relative references (3.2).
    package let selfURI: String?
    /// The `info` field.
    package let info: Info
    /// The servers of the API.
    package let servers: [Server]
    /// The paths in the order of the document.
    package let paths: [PathEntry]
    /// The requests that the API sends (3.1; `x-webhooks` in 3.0).
    package let webhooks: [WebhookEntry]
    /// The components.
    package let components: Components
    /// The security requirements of operations without requirements of their own, or `nil` if the field is missing.
    package let security: [SecurityRequirement]?
    /// The tags in the order of the document.
    package let tags: [Tag]
    /// The `externalDocs` field.
    package let externalDocumentation: ExternalDocumentation?
    /// The `x-…` fields of the root object.
    package let extensions: [Extension]
    /// The objects that references resolve to.
    package let references: ReferenceIndex
}

/// A path and its operations (OpenAPI 3.2, Paths Object).
package struct PathEntry: Sendable {
    /// The template, for example `/customers/{id}`.
    package let path: String
    /// The source location of the template.
    package let location: SourceLocation
    /// The operations.
    package let item: PathItem
}

/// A request that the API sends (OpenAPI 3.1, OpenAPI Object, `webhooks`).
package struct WebhookEntry: Sendable {
    /// The name of the webhook.
    package let name: String
    /// The source location of the name.
    package let location: SourceLocation
    /// The operations.
    package let item: PathItem
}
