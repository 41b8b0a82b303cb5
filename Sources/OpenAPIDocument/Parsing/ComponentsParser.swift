import SourceTree

/// Parses the components of a document.
struct ComponentsParser {
    private let reader: ObjectReader

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses the components (OpenAPI 3.2, Components Object).
    func components(_ place: NodeContext) -> Components? {
        guard let fields = reader.fields(place, .components) else { return nil }
        return Components(
            location: place.node.location,
            schemas: fields.named("schemas", SchemaParser(reader).schema),
            responses: fields.named("responses", reader.declared(.response)),
            parameters: fields.named("parameters", reader.declared(.parameter)),
            examples: fields.named("examples", reader.declared(.example)),
            requestBodies: fields.named("requestBodies", reader.declared(.requestBody)),
            headers: fields.named("headers", reader.declared(.header)),
            securitySchemes: fields.named("securitySchemes", reader.declared(.securityScheme)),
            links: fields.named("links", reader.declared(.link)),
            callbacks: fields.named("callbacks", reader.declared(.callback)),
            pathItems: fields.named("pathItems", reader.declared(.pathItem)),
            mediaTypes: fields.named("mediaTypes", reader.declared(.mediaType)),
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
