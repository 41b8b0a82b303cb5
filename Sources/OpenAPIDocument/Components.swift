public import SourceTree

/// What a document declares for use elsewhere, each kind in written order (OpenAPI 3.2, Components Object).
public struct Components: Sendable {
    /// Where it is written; the document's beginning where it is missing.
    public let location: SourceLocation
    /// `schemas`; a reference among them is a schema whose ``Schema/reference`` is set.
    public let schemas: [Named<Schema>]
    /// `responses`.
    public let responses: [Named<Referenceable<Response>>]
    /// `parameters`.
    public let parameters: [Named<Referenceable<Parameter>>]
    /// `examples`.
    public let examples: [Named<Referenceable<Example>>]
    /// `requestBodies`.
    public let requestBodies: [Named<Referenceable<RequestBody>>]
    /// `headers`.
    public let headers: [Named<Referenceable<Header>>]
    /// `securitySchemes`.
    public let securitySchemes: [Named<Referenceable<SecurityScheme>>]
    /// `links`.
    public let links: [Named<Referenceable<Link>>]
    /// `callbacks`.
    public let callbacks: [Named<Referenceable<Callback>>]
    /// `pathItems` (3.1).
    public let pathItems: [Named<Referenceable<PathItem>>]
    /// `mediaTypes` (3.2).
    public let mediaTypes: [Named<Referenceable<MediaType>>]
    /// `x-…` fields.
    public let extensions: [Extension]
}
