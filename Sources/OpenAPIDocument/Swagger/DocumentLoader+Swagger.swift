import SourceTree

extension DocumentLoader {
    /// The version that a Swagger document says it follows, `nil` where the root is no such document.
    func swaggerVersion(of root: Node) -> Mapping.Entry? {
        guard let mapping = root.mapping, mapping.entry("openapi") == nil else { return nil }
        return mapping.entry("swagger")
    }

    /// The content of a file as OpenAPI 3 has it; a file that is no Swagger 2.0 document stays as it is.
    func converted(_ root: Node, of file: FileID) -> Node {
        guard let entry = swaggerVersion(of: root), let text = entry.value.text, text == "2.0" || text == "2",
            let mapping = root.mapping
        else { return root }
        let conversion = SwaggerConversion(mapping, of: file, loader: self)
        swaggerDefaults[file] = conversion.defaults
        return conversion.document(mapping, at: root.location)
    }

    /// Whether a file is a Swagger 2.0 document, and so differs from what is written in it.
    func isSwagger(_ file: FileID) -> Bool {
        _ = root(of: file)
        return swaggerDefaults[file] != nil
    }

    /// An object as OpenAPI 3 has it, by the section of the components that has such objects. Only files that are part
    /// of a Swagger 2.0 document without being one themselves still hold what has to be converted.
    func converted(_ place: Place, _ section: String) -> Place? {
        let file = place.pointer.file
        guard let entry = loadedFiles.first, let defaults = swaggerDefaults[entry], swaggerDefaults[file] == nil,
            root(of: file)?.mapping?.entry("openapi") == nil
        else { return place }
        let conversion = SwaggerConversion(loader: self, file: file, defaults: defaults)
        let node: Node?
        switch section {
        case "schemas": node = conversion.schema(place.node)
        case "parameters": node = conversion.parameter(place.node)
        case "requestBodies": node = conversion.requestBody(place.node, consumes: defaults.consumes)
        case "responses": node = conversion.response(place.node, produces: defaults.produces)
        case "headers": node = conversion.header(place.node)
        case "pathItems": node = conversion.pathItem(place.node)
        case "securitySchemes": node = conversion.securityScheme(place.node)
        default: node = place.node
        }
        return node.map { Place(node: $0, pointer: place.pointer, owner: place.owner) }
    }
}
