import SourceTree

/// Converts a Swagger 2.0 document to an equivalent OpenAPI 3.0 document.
///
/// Every node keeps its source location. A new node has the source location of the node that it is made from, so that
/// later diagnostics point to the source. References keep their text, and ``SwaggerPlaces`` converts their targets.
struct SwaggerDocumentConverter {
    private let source: SwaggerSource

    private var fields: SwaggerFields { source.fields }
    private var references: SwaggerReferences { source.references }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Converts a document (Swagger 2.0, Swagger Object).
    ///
    /// - Parameter noteSite: Records a section that is a reference to another file, and the target of the reference.
    func document(
        _ root: Mapping, at location: SourceLocation, noteSite: (_ site: Pointer, _ target: Pointer) -> Void
    ) -> Node {
        var document = MappingBuilder()
        var components = MappingBuilder()
        for written in root {
            let entry = references.inPlace(written)
            if let (site, target) = references.site(of: written) { noteSite(site, target) }
            switch entry.key {
            case "swagger":
                document.add("openapi", .text("3.0.4", at: entry.value.location), at: entry.keyLocation)
            case "info", "security", "tags", "externalDocs":
                document.add(entry)
            case "paths":
                document.add(
                    entry, value: entry.value.mapValues(hasExtensions: true, SwaggerPathConverter(source).pathItem))
            case "definitions", "parameters", "responses", "securityDefinitions":
                addComponents(entry, to: &components)
            case "host", "basePath", "schemes", "consumes", "produces":
                break
            default:
                fields.addOther(entry, .swaggerDocument, to: &document)
            }
        }
        if let servers = SwaggerServerConverter(source).servers(schemes: source.defaults.schemes) {
            document.add("servers", servers, at: servers.location)
        }
        document.add("components", components)
        return document.node(at: location)
    }

    /// Converts a section of components (Swagger 2.0, Definitions, Parameters Definitions, Responses Definitions and
    /// Security Definitions Objects).
    private func addComponents(_ section: Mapping.Entry, to components: inout MappingBuilder) {
        guard let mapping = fields.mapping(section) else { return }
        switch section.key {
        case "definitions":
            components.add(
                section, as: "schemas", value: section.value.mapValues(SwaggerSchemaConverter(source).schema))
        case "responses":
            let responses = SwaggerResponseConverter(source)
            components.add(
                section, value: section.value.mapValues { responses.response($0, produces: source.defaults.produces) })
        case "securityDefinitions":
            components.add(
                section, as: "securitySchemes", value: section.value.mapValues(SwaggerSecurityConverter(source).scheme))
        default:
            addParameters(mapping, of: section, to: &components)
        }
    }

    /// Converts the parameters among the components. A body becomes a request body. A field of a form has no component
    /// in OpenAPI 3; it is added to the bodies of the operations that refer to it.
    private func addParameters(_ mapping: Mapping, of section: Mapping.Entry, to components: inout MappingBuilder) {
        let converter = SwaggerParameterConverter(source)
        var parameters = MappingBuilder()
        var bodies = MappingBuilder()
        for entry in mapping {
            switch converter.place(of: entry.value) {
            case .body:
                bodies.add(
                    entry,
                    value: SwaggerBodyConverter(source).requestBody(entry.value, consumes: source.defaults.consumes))
            case .form: break
            case .other: converter.parameter(entry.value).map { parameters.add(entry, value: $0) }
            }
        }
        if !parameters.isEmpty {
            components.add("parameters", parameters.node(at: section.value.location), at: section.keyLocation)
        }
        if !bodies.isEmpty {
            components.add("requestBodies", bodies.node(at: section.value.location), at: section.keyLocation)
        }
    }
}
