import SourceTree

/// Turns the nodes of a Swagger 2.0 document into those of an OpenAPI 3.0 document that says the same.
///
/// Every node keeps the place it has in the user's file, and one that is made here has the place of what it is made
/// from, so that whatever is said about it later points at what the user wrote. References keep their text; what they
/// lead to is found by ``DocumentLoader/convertedPlace(_:)``. `SwaggerConversion+….swift` has a file for each topic.
struct SwaggerConversion {
    let loader: DocumentLoader
    /// The file the nodes are of.
    let file: FileID
    /// What the document says for all of its operations; for a file without a document of its own, the entry's.
    let defaults: SwaggerDefaults

    var diagnostics: Diagnostics { loader.diagnostics }

    /// Swagger 2.0, Swagger Object.
    func document(_ root: Mapping, at location: SourceLocation) -> Node {
        var document = MappingBuilder()
        var components = MappingBuilder()
        for written in root {
            let entry = inPlace(written)
            noteSite(of: written)
            switch entry.key {
            case "swagger":
                document.add("openapi", .text("3.0.4", at: entry.value.location), at: entry.keyLocation)
            case "info", "security", "tags", "externalDocs":
                document.add(entry)
            case "paths":
                document.add(entry, value: entry.value.mapValues(hasExtensions: true, pathItem))
            case "definitions", "parameters", "responses", "securityDefinitions":
                addComponents(entry, to: &components)
            case "host", "basePath", "schemes", "consumes", "produces":
                break
            default:
                addOther(entry, .swaggerDocument, to: &document)
            }
        }
        if let servers = servers(schemes: defaults.schemes) {
            document.add("servers", servers, at: servers.location)
        }
        document.add("components", components)
        return document.node(at: location)
    }

    /// Swagger 2.0, Definitions, Parameters Definitions, Responses Definitions and Security Definitions Objects.
    private func addComponents(_ section: Mapping.Entry, to components: inout MappingBuilder) {
        guard let mapping = mapping(section) else { return }
        switch section.key {
        case "definitions":
            components.add(section, as: "schemas", value: section.value.mapValues(schema))
        case "responses":
            components.add(
                section, value: section.value.mapValues { response($0, produces: defaults.produces) })
        case "securityDefinitions":
            components.add(
                section, as: "securitySchemes", value: section.value.mapValues(securityScheme))
        default:
            addParameters(mapping, of: section, to: &components)
        }
    }

    /// Parameters of the components; those that are bodies become request bodies, and those that are fields of a form
    /// have no components to be among: they are in the bodies of the operations that refer to them.
    private func addParameters(_ mapping: Mapping, of section: Mapping.Entry, to components: inout MappingBuilder) {
        var parameters = MappingBuilder()
        var bodies = MappingBuilder()
        for entry in mapping {
            switch place(of: entry.value) {
            case .body: bodies.add(entry, value: requestBody(entry.value, consumes: defaults.consumes))
            case .form: break
            case .other: parameter(entry.value).map { parameters.add(entry, value: $0) }
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
