package import SourceTree

/// What a document declares for use elsewhere, each kind in written order (OpenAPI 3.2, Components Object).
package struct Components: Sendable {
    /// Where it is written; the document's beginning where it is missing.
    package let location: SourceLocation
    /// `schemas`; a reference among them is a schema whose ``Schema/reference`` is set.
    package let schemas: [Named<Schema>]
    /// `responses`.
    package let responses: [Named<Referenceable<Response>>]
    /// `parameters`.
    package let parameters: [Named<Referenceable<Parameter>>]
    /// `examples`.
    package let examples: [Named<Referenceable<Example>>]
    /// `requestBodies`.
    package let requestBodies: [Named<Referenceable<RequestBody>>]
    /// `headers`.
    package let headers: [Named<Referenceable<Header>>]
    /// `securitySchemes`.
    package let securitySchemes: [Named<Referenceable<SecurityScheme>>]
    /// `links`.
    package let links: [Named<Referenceable<Link>>]
    /// `callbacks`.
    package let callbacks: [Named<Referenceable<Callback>>]
    /// `pathItems` (3.1).
    package let pathItems: [Named<Referenceable<PathItem>>]
    /// `mediaTypes` (3.2).
    package let mediaTypes: [Named<Referenceable<MediaType>>]
    /// `x-…` fields.
    package let extensions: [Extension]
}
