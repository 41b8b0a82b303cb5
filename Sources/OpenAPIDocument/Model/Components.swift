package import SourceTree

/// The components of a document, each kind in the order of the document (OpenAPI 3.2, Components Object).
package struct Components: Sendable {
    /// The source location, or the beginning of the document if it has no components.
    package let location: SourceLocation
    /// The `schemas` field. A reference is a schema whose ``Schema/reference`` is not `nil`.
    package let schemas: [Named<Schema>]
    /// The `responses` field.
    package let responses: [Named<Referenceable<Response>>]
    /// The `parameters` field.
    package let parameters: [Named<Referenceable<Parameter>>]
    /// The `examples` field.
    package let examples: [Named<Referenceable<Example>>]
    /// The `requestBodies` field.
    package let requestBodies: [Named<Referenceable<RequestBody>>]
    /// The `headers` field.
    package let headers: [Named<Referenceable<Header>>]
    /// The `securitySchemes` field.
    package let securitySchemes: [Named<Referenceable<SecurityScheme>>]
    /// The `links` field.
    package let links: [Named<Referenceable<Link>>]
    /// The `callbacks` field.
    package let callbacks: [Named<Referenceable<Callback>>]
    /// The `pathItems` field (3.1).
    package let pathItems: [Named<Referenceable<PathItem>>]
    /// The `mediaTypes` field (3.2).
    package let mediaTypes: [Named<Referenceable<MediaType>>]
    /// The `x-…` fields.
    package let extensions: [Extension]
}
