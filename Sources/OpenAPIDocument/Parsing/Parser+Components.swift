import SourceTree

extension Parser {
    /// Parses the components (OpenAPI 3.2, Components Object).
    func components(_ place: NodeContext) -> Components? {
        guard let fields = fields(place, .components) else { return nil }
        return Components(
            location: place.node.location,
            schemas: fields.named("schemas", schema),
            responses: fields.named("responses", declared(.response)),
            parameters: fields.named("parameters", declared(.parameter)),
            examples: fields.named("examples", declared(.example)),
            requestBodies: fields.named("requestBodies", declared(.requestBody)),
            headers: fields.named("headers", declared(.header)),
            securitySchemes: fields.named("securitySchemes", declared(.securityScheme)),
            links: fields.named("links", declared(.link)),
            callbacks: fields.named("callbacks", declared(.callback)),
            pathItems: fields.named("pathItems", declared(.pathItem)),
            mediaTypes: fields.named("mediaTypes", declared(.mediaType)),
            extensions: fields.extensions)
    }

    /// Returns the components of a document without any.
    func emptyComponents(at location: SourceLocation) -> Components {
        Components(
            location: location, schemas: [], responses: [], parameters: [], examples: [], requestBodies: [],
            headers: [], securitySchemes: [], links: [], callbacks: [], pathItems: [], mediaTypes: [],
            extensions: [])
    }
}
